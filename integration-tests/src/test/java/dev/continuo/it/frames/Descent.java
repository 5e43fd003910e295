package dev.continuo.it.frames;

import static dev.continuo.Continuo.await;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.concurrent.FutureTask;

/** Prints how deep a plain method, a woven one and one that may be overridden get in the same stack. */
public class Descent {
    private static final int WARM_UP_DEPTH = 100;
    private static final int WARM_UP_ROUNDS = 2_000;
    private static final long STACK_BYTES = 4 << 20;

    private int depth;

    private Descent() {}

    /**
     * Runs the program.
     *
     * @param arguments unused
     * @throws Exception if it fails
     */
    public static void main(String[] arguments) throws Exception {
        Descent descent = new Descent();
        Continuo.run(descent::warmUp);
        int plain = descent.depthOf(() -> descent.plain(Integer.MAX_VALUE, "text", 0));
        int woven = descent.depthOf(() -> Continuo.run(() -> descent.woven(Integer.MAX_VALUE, "text", 0)));
        int linked = descent.depthOf(() -> Continuo.run(() -> descent.overridable(Integer.MAX_VALUE, "text", 0)));
        System.out.println(plain + " " + woven + " " + linked);
    }

    private Integer plain(int n, String text, long sum) {
        depth++;
        int size = text.length() + n;
        Integer below = n == 0 ? 0 : plain(n - 1, text, sum + size);
        return below + size + text.length() + (int) sum;
    }

    @Async
    private Task<Integer> woven(int n, String text, long sum) {
        depth++;
        int size = text.length() + n;
        Integer below = n == 0 ? 0 : await(woven(n - 1, text, sum + size));
        return Task.of(below + size + text.length() + (int) sum);
    }

    @Async
    Task<Integer> overridable(int n, String text, long sum) {
        depth++;
        int size = text.length() + n;
        Integer below = n == 0 ? 0 : await(overridable(n - 1, text, sum + size));
        return Task.of(below + size + text.length() + (int) sum);
    }

    /** Runs code on a new thread whose stack has a fixed size; returns how deep it came before that overflowed. */
    private int depthOf(Runnable endless) throws Exception {
        FutureTask<Integer> task = new FutureTask<>(() -> {
            depth = 0;
            try {
                endless.run();
            } catch (StackOverflowError deepest) {
                return depth;
            }
            throw new IllegalStateException("it ended");
        });
        new Thread(null, task, "deep", STACK_BYTES).start();
        return task.get();
    }

    @Async
    private Task<Void> warmUp() {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            plain(WARM_UP_DEPTH, "text", 0);
            await(woven(WARM_UP_DEPTH, "text", 0));
            await(overridable(WARM_UP_DEPTH, "text", 0));
        }
        return Task.done();
    }
}
