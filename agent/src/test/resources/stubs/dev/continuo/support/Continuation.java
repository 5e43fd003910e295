package dev.continuo.support;

import dev.continuo.Task;
import java.util.concurrent.CompletableFuture;

/** A task that runs on its caller's thread, and goes on where what it awaits is completed. */
public class Continuation<T> extends CompletableFuture<T> {
    public Frame linked;
    private Frame last;
    private Object value;
    private Throwable error;
    private long unboxed;

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

    /**
     * Keeps a primitive result for the call that asked for it.
     *
     * @param bits the value, or its bits
     */
    final void putUnboxed(long bits) {
        unboxed = bits;
    }

    /**
     * Takes the result of a body that has answered {@link Unboxed#ANSWER} to the request of a {@code boolean}, {@code byte}, {@code short}, {@code char} or {@code int}.
     *
     * @return the result
     */
    public final int takeInt() {
        return (int) unboxed;
    }

    /**
     * Takes the result of a body that has answered {@link Unboxed#ANSWER} to the request of a {@code long}.
     *
     * @return the result
     */
    public final long takeLong() {
        return unboxed;
    }

    /**
     * Takes the result of a body that has answered {@link Unboxed#ANSWER} to the request of a {@code float}.
     *
     * @return the result
     */
    public final float takeFloat() {
        return Float.intBitsToFloat((int) unboxed);
    }

    /**
     * Takes the result of a body that has answered {@link Unboxed#ANSWER} to the request of a {@code double}.
     *
     * @return the result
     */
    public final double takeDouble() {
        return Double.longBitsToDouble(unboxed);
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
