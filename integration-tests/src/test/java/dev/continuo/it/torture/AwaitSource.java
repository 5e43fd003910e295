package dev.continuo.it.torture;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What the inserted awaits await: values that are there, or that come a turn of the loop later. */
public final class AwaitSource {
    private static volatile boolean pending;
    private static volatile long budget;
    private static volatile long suspensions;

    private AwaitSource() {}

    /** Lets what is awaited from now on be pending, or be there; after so many awaits in all, they throw. */
    static void reset(boolean isPending, long awaits) {
        pending = isPending;
        budget = awaits;
        suspensions = 0;
    }

    /** How many awaits have suspended since the reset. */
    static long suspensions() {
        return suspensions;
    }

    /** A value, from a call that the weaver links to a body. */
    @Async
    public static Task<Object> called() {
        if (suspends()) {
            await(yieldNow());
        }
        return Task.of("called");
    }

    /** A task at hand, as an object. */
    public static Object task() {
        return pending ? called() : Task.of("task");
    }

    /** A stage of the JDK's making. */
    public static CompletionStage<Object> stage() {
        if (!suspends()) {
            return CompletableFuture.completedFuture("stage");
        }
        CompletableFuture<Object> future = new CompletableFuture<>();
        complete(future);
        return future;
    }

    @Async
    private static Task<Void> complete(CompletableFuture<Object> future) {
        await(yieldNow());
        future.complete("stage");
        return Task.done();
    }

    private static boolean suspends() {
        if (--budget < 0) {
            throw new OutOfBudget();
        }
        if (pending) {
            suspensions++;
        }
        return pending;
    }

    /** Thrown where a method awaits too often to be compared. */
    static final class OutOfBudget extends Error {
        private static final long serialVersionUID = 1L;

        OutOfBudget() {
            super("too many awaits");
        }
    }
}
