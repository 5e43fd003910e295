package dev.continuo;

import dev.continuo.annotation.Async;

public interface AsyncBiFunction<T, U, R> {
    @Async
    Task<R> apply(T first, U second) throws Exception;
}
