package dev.continuo.support;

import dev.continuo.Task;

public interface Resumer {
    Object resume(Frame frame, Task<?> task) throws Throwable;
}
