package dev.continuo.testing;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.AsyncCallable;
import dev.continuo.LoopClock;
import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.time.Duration;

/** Runs tests on a loop of their own, on virtual time. */
public final class OnLoop {
    private OnLoop() {}

    /** Runs {@code test} until it has ended; the tasks that it leaves are cancelled. */
    public static <T> T run(AsyncCallable<T> test) {
        try (Runner runner = Runner.builder().clock(LoopClock.virtual()).build()) {
            return runner.run(test);
        }
    }

    /** Gives way for some iterations of the loop. */
    @Async
    public static Task<Void> iterations(int count) {
        for (int i = 0; i < count; i++) {
            await(yieldNow());
        }
        return Task.done();
    }

    /** What {@code operation} throws. */
    @Async
    public static <T> Task<Throwable> failureOf(AsyncCallable<T> operation) {
        try {
            await(operation.call());
        } catch (Throwable t) {
            return Task.of(t);
        }
        throw new AssertionError("the operation did not fail");
    }

    /** A time of the virtual clock. */
    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
