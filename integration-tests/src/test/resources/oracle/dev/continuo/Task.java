package dev.continuo;

import java.util.concurrent.CompletableFuture;

/** A task of plain Java: it is done when it is made. */
public final class Task<T> extends CompletableFuture<T> {
    private static final Task<?> MAIN = new Task<Object>();

    public static <T> Task<T> of(T value) {
        Task<T> task = new Task<>();
        task.complete(value);
        return task;
    }

    public static Task<Void> done() {
        return of(null);
    }

    public static <T> Task<T> failed(Throwable error) {
        Task<T> task = new Task<>();
        task.completeExceptionally(error);
        return task;
    }

    public static Task<?> current() {
        return MAIN;
    }
}
