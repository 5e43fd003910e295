package dev.continuo.it.allocation;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;

/** Suspends deep in tries, and returns or throws there, as its argument says. */
public final class Waits {
    private static final int DEPTH = 50;
    private static final int ROUNDS = 20;

    private final boolean isThrowing;

    private Waits(boolean isThrowing) {
        this.isThrowing = isThrowing;
    }

    /**
     * Runs the program, and prints how often the deepest call has ended in an exception.
     *
     * @param arguments "throw" or "return"
     */
    public static void main(String[] arguments) {
        Waits waits = new Waits(arguments[0].equals("throw"));
        int failures = Continuo.run(() -> waits.rounds());
        System.out.println(failures + " failures");
    }

    @Async
    private Task<Integer> rounds() {
        int failures = 0;
        for (int i = 0; i < ROUNDS; i++) {
            try {
                await(descend(DEPTH));
            } catch (IllegalStateException e) {
                failures++;
            } finally {
                await(yieldNow());
            }
        }
        return Task.of(failures);
    }

    @Async
    private Task<Void> descend(int n) {
        try {
            await(yieldNow());
            if (n > 0) {
                await(descend(n - 1));
            } else if (isThrowing) {
                throw new IllegalStateException("at the end");
            }
        } catch (IllegalArgumentException never) {
            throw new AssertionError(never);
        } finally {
            await(yieldNow());
        }
        return Task.done();
    }
}
