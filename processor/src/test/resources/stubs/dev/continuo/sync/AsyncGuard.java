package dev.continuo.sync;

import dev.continuo.Task;
import dev.continuo.annotation.Async;

public interface AsyncGuard {
    @Async
    Task<Void> enter();

    @Async
    Task<Void> exit();
}
