package dev.continuo.sync;

import dev.continuo.Task;

public interface AsyncGuard {
    Task<Void> enter();

    Task<Void> exit();
}
