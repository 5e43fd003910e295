package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;

/** Starts tasks and waits for one after the other. */
final class Group {
    /** Starts the task of a number. */
    interface Start {
        Task<?> start(int number) throws Exception;
    }

    private Group() {}

    /** Runs as many tasks as {@code count} says on a loop of their own; {@code start} starts the one of a number. */
    static void run(int count, Start start) {
        Continuo.run(() -> startAndJoin(count, start));
    }

    @Async
    private static Task<Void> startAndJoin(int count, Start start) throws Exception {
        Task<?>[] tasks = new Task<?>[count];
        for (int i = 0; i < count; i++) {
            tasks[i] = start.start(i);
        }
        for (Task<?> task : tasks) {
            await(task);
        }
        return Task.done();
    }
}
