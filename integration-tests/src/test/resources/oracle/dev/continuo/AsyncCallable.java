package dev.continuo;

import dev.continuo.annotation.Async;

public interface AsyncCallable<T> {
    @Async
    Task<T> call() throws Exception;
}
