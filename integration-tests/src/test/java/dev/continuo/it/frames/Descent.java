package dev.continuo.it.frames;

import static dev.continuo.Continuo.await;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.concurrent.FutureTask;

/** Prints how deep a plain method and each way to call a woven one get in the same stack. */
public class Descent implements Descending, DescendingTo<Integer> {
    private static final int WARM_UP_DEPTH = 100;
    private static final int WARM_UP_ROUNDS = 2_000;
    private static final long STACK_BYTES = 4 << 20;
    private static final int DEEP = Integer.MAX_VALUE;

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
        print("plain", descent.depthOf(() -> descent.plain(DEEP, "text", 0)));
        print("plain bridged", descent.depthOf(() -> descent.plainTo(DEEP, "text", 0)));
        print("private", descent.depthOf(() -> Continuo.run(() -> descent.woven(DEEP, "text", 0))));
        print("overridable", descent.depthOf(() -> Continuo.run(() -> descent.overridable(DEEP, "text", 0))));
        print("interface", descent.depthOf(() -> Continuo.run(() -> descent.descend(DEEP, "text", 0))));
        print("tail", descent.depthOf(() -> Continuo.run(() -> descent.tail(DEEP, "text", 0))));
        print("bridged", descent.depthOf(() -> Continuo.run(() -> descent.descendTo(DEEP, "text", 0))));
    }

    private static void print(String way, int depth) {
        System.out.println(way + "=" + depth);
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

    @Async
    @Override
    public Task<Integer> descend(int n, String text, long sum) {
        depth++;
        int size = text.length() + n;
        Descending next = this;
        Integer below = n == 0 ? 0 : await(next.descend(n - 1, text, sum + size));
        return Task.of(below + size + text.length() + (int) sum);
    }

    @Override
    public Integer plainTo(Integer n, String text, long sum) {
        depth++;
        int size = text.length() + n;
        DescendingTo<Integer> next = this;
        Integer below = n == 0 ? 0 : next.plainTo(n - 1, text, sum + size);
        return below + size + text.length() + (int) sum;
    }

    /** Of a generic interface, so that each call goes through a bridge. */
    @Async
    @Override
    public Task<Integer> descendTo(Integer n, String text, long sum) {
        depth++;
        int size = text.length() + n;
        DescendingTo<Integer> next = this;
        Integer below = n == 0 ? 0 : await(next.descendTo(n - 1, text, sum + size));
        return Task.of(below + size + text.length() + (int) sum);
    }

    @Async
    Task<Integer> tail(int n, String text, long sum) {
        depth++;
        int size = text.length() + n;
        if (n == 0) {
            return Task.of((int) sum);
        }
        return tail(n - 1, text, sum + size);
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
            plainTo(WARM_UP_DEPTH, "text", 0);
            await(woven(WARM_UP_DEPTH, "text", 0));
            await(overridable(WARM_UP_DEPTH, "text", 0));
            await(descend(WARM_UP_DEPTH, "text", 0));
            await(tail(WARM_UP_DEPTH, "text", 0));
            await(descendTo(WARM_UP_DEPTH, "text", 0));
        }
        return Task.done();
    }
}
