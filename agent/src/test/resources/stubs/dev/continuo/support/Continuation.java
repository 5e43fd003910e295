package dev.continuo.support;

import dev.continuo.Task;
import java.util.concurrent.CompletableFuture;

/** A task that runs on its caller's thread, and goes on where what it awaits is completed. */
public class Continuation<T> extends CompletableFuture<T> {
    public Frame linked;
    private Frame last;
    private Object value;
    private Throwable error;

    /** Links the frames from the innermost outwards. */
    public final Object suspend(Frame frame) {
        if (last == null) {
            linked = frame;
        } else {
            last.parent = frame;
        }
        last = frame;
        return Suspension.SUSPENDED;
    }

    public final Object received() throws Throwable {
        if (error != null) {
            throw error;
        }
        return value;
    }

    public final void caught(Throwable thrown) {}

    @SuppressWarnings("unchecked")
    public final void step(Object received, Throwable failure) {
        value = received;
        error = failure;
        for (Frame frame = linked; frame != null; ) {
            Frame parent = frame.parent;
            linked = null;
            last = null;
            try {
                value = frame.resumer.resume(frame, (Task<?>) this);
                error = null;
            } catch (Throwable t) {
                error = t;
            }
            if (error == null && value == Suspension.SUSPENDED) {
                if (last == null) {
                    linked = parent;
                } else {
                    last.parent = parent;
                }
                return;
            }
            frame = parent;
        }
        if (error != null) {
            completeExceptionally(error);
        } else {
            complete((T) value);
        }
    }
}
