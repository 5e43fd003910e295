package dev.continuo;

import java.util.concurrent.CompletableFuture;

/** A task of plain Java: it is done when it is made. */
public final class Task<T> extends StageMethods<T> {
    private static final Task<?> MAIN = new Task<Object>(new CompletableFuture<>());

    private Task(CompletableFuture<T> future) {
        super(future);
    }

    public static <T> Task<T> of(T value) {
        return new Task<>(CompletableFuture.completedFuture(value));
    }

    public static Task<Void> done() {
        return of(null);
    }

    public static <T> Task<T> failed(Throwable error) {
        CompletableFuture<T> future = new CompletableFuture<>();
        future.completeExceptionally(error);
        return new Task<>(future);
    }

    public static Task<?> current() {
        return MAIN;
    }
}
