package dev.continuo;

import java.util.concurrent.CompletableFuture;

public class Task<T> extends CompletableFuture<T> {
    public static <T> Task<T> of(T value) {
        Task<T> task = new Task<>();
        task.complete(value);
        return task;
    }

    public static Task<Void> done() {
        return of(null);
    }
}
