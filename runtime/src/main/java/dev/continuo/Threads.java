package dev.continuo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The threads for work that blocks: virtual ones where the JDK has them, else a pool that grows as needed. */
final class Threads {
    private static final Executor EXECUTOR = executor();

    private Threads() {}

    /** Runs {@code work} on a thread of its own, with the values {@code locals}. */
    static <T extends @Nullable Object> CompletableFuture<T> call(Callable<T> work, @Nullable Locals locals) {
        CompletableFuture<T> future = new CompletableFuture<>();
        EXECUTOR.execute(() -> TaskLocal.runWith(locals, () -> complete(future, work)));
        return future;
    }

    /** Runs {@code work} in {@code executor}; null for threads of its own. */
    static <T extends @Nullable Object> CompletableFuture<T> call(@Nullable Executor executor, Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        (executor == null ? EXECUTOR : executor).execute(() -> complete(future, work));
        return future;
    }

    private static <T extends @Nullable Object> void complete(CompletableFuture<T> future, Callable<T> work) {
        if (future.isDone()) {
            return; // cancelled before it began
        }
        try {
            future.complete(work.call());
        } catch (Throwable t) {
            future.completeExceptionally(t);
        }
    }

    private static Executor executor() {
        try {
            // Since 21, while this is compiled for 17.
            return (ExecutorService) MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class))
                    .invoke();
        } catch (Throwable e) {
            return Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "continuo-to-thread");
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
