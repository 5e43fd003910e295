package dev.continuo;

import dev.continuo.support.*;

public class Task<T> extends Continuation<T> {
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
}
