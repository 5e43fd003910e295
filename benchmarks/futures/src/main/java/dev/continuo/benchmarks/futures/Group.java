package dev.continuo.benchmarks.futures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;

/** Starts tasks in the loop's next turn, and waits for them. */
public final class Group {
    private Group() {}

    /**
     * Starts tasks and runs the loop until all have ended.
     *
     * @param loop the loop
     * @param count how many tasks
     * @param body runs the task of a number, until it first has to wait
     * @param <T> the type of their results
     */
    public static <T> void run(FutureLoop loop, int count, IntFunction<? extends CompletionStage<T>> body) {
        CompletableFuture<?>[] tasks = new CompletableFuture<?>[count];
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks[i] = loop.yieldNow().thenCompose(started -> body.apply(number));
        }
        loop.complete(CompletableFuture.allOf(tasks));
    }
}
