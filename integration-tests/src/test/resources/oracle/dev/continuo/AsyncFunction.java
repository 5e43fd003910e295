package dev.continuo;

import dev.continuo.annotation.Async;

public interface AsyncFunction<T, R> {
    @Async
    Task<R> apply(T argument) throws Exception;
}
