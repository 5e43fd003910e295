package dev.continuo.support;

import dev.continuo.Task;

public final class Coroutines {
    public static Task<?> start(Frame root) {
        Task<Object> task = new Task<>();
        task.linked = root;
        task.step(null, null);
        return task;
    }
}
