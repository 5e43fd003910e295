package dev.continuo;

import dev.continuo.annotation.Async;

public interface AsyncSupplier<T> {
    @Async
    Task<T> get();
}
