package dev.continuo;

import dev.continuo.annotation.Async;

public interface AsyncRunnable {
    @Async
    Task<Void> run() throws Exception;
}
