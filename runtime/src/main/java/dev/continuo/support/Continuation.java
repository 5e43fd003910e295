package dev.continuo.support;

import dev.continuo.Awaitable;
import dev.continuo.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a chain of frames: the part of a task that woven code works on.
 *
 * <p>A body that must wait answers {@link Suspension#SUSPENDED}; each caller on the Java stack saves a frame, {@linkplain
 * #suspend links} it as the parent of the one below and answers the same, until {@link #resume} is reached. Resuming
 * starts at the innermost frame and hands results from frame to frame in a loop, so that depth costs no Java stack.
 *
 * <p>Loop thread only.
 *
 * @param <T> the type of the task's result
 */
public abstract sealed class Continuation<T extends @Nullable Object> extends Awaitable<T> permits Task {
    /** Where the next step begins; in a step, the frame that is being resumed. */
    private @Nullable Frame innermost;

    /** The frame linked last while the Java stack unwinds. */
    private @Nullable Frame linked;

    /** What the task waits for; when a frame is resumed, what it receives, for as long as it hasn't taken it. */
    private @Nullable Object exchange;

    /** A primitive result on its way from a body to the call that awaits it: see {@link Unboxed}. */
    private long unboxed;

    /** The place in the {@link WaitQueue} where the task waits or has waited last, and how that wait stands. */
    int place;

    /** In place of what a frame receives: what is thrown there. */
    private record Thrown(Throwable error) {}

    /**
     * Makes a continuation.
     *
     * @param root the frame of the body that has not begun; null for one that is complete
     */
    protected Continuation(@Nullable Frame root) {
        innermost = root;
    }

    /**
     * Links the frame of an activation that suspends, above those that have suspended in it.
     *
     * @param frame the frame, saved
     * @return {@link Suspension#SUSPENDED}, or {@link Suspension#AGAIN}
     */
    public final Object suspend(Frame frame) {
        Frame below = linked;
        if (below != null) {
            below.parent = frame;
            linked = frame;
        } else if (frame == innermost) {
            return Suspension.AGAIN;
        } else {
            innermost = frame;
            linked = frame;
        }
        return Suspension.SUSPENDED;
    }

    /**
     * Returns what the resumed suspension point has waited for.
     *
     * @return the value
     * @throws Throwable if the awaited operation failed or the task was cancelled
     */
    public final @Nullable Object received() throws Throwable {
        Object value = exchange;
        if (value != null) {
            exchange = null;
            if (value instanceof Thrown thrown) {
                throw thrown.error;
            }
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

    /**
     * Completes the trace of an exception that a body catches with the suspended callers.
     *
     * @param thrown what was caught
     */
    public final void caught(Throwable thrown) {
        AsyncTraces.complete(thrown, outer());
    }

    /** The suspended caller of all that is on the Java stack. */
    private @Nullable Frame outer() {
        Frame resumed = innermost;
        return resumed == null ? null : resumed.parent;
    }

    /**
     * Returns what the task waits for.
     *
     * @return a promise, a task or a {@link WaitQueue}; null while the task runs, and if it is ready
     */
    protected final @Nullable Object awaited() {
        return exchange;
    }

    /**
     * Notes what the task waits for.
     *
     * @param awaited a promise, a task or a {@link WaitQueue}; null for nothing
     */
    protected final void setAwaited(@Nullable Object awaited) {
        exchange = awaited;
    }

    /**
     * Returns where the task waits.
     *
     * @return an element for each suspended activation, the innermost first; none while the task runs
     */
    public final List<StackTraceElement> awaitChain() {
        return isRunning() ? List.of() : chain();
    }

    /**
     * Returns where the task has waited, at the beginning of its step too.
     *
     * @return an element for each suspended activation, the innermost first
     */
    protected final List<StackTraceElement> chain() {
        List<StackTraceElement> chain = AsyncTraces.chain(innermost);
        if (exchange instanceof WaitQueue queue && queue.waitingMethod() != null) {
            chain.add(0, queue.waitingMethod());
        }
        return chain;
    }

    /**
     * Adds the await chain to the trace of an exception that comes from elsewhere, another task or thread.
     *
     * @param thrown what is to be thrown at the innermost suspension point
     */
    protected final void extendTrace(Throwable thrown) {
        AsyncTraces.extend(thrown, innermost);
    }

    /**
     * Does so at an await that doesn't wait.
     *
     * @param thrown what is to be thrown there
     */
    protected final void extendTraceHere(Throwable thrown) {
        AsyncTraces.extendHere(thrown, outer());
    }

    /**
     * Ends the trace of an exception that a {@link WaitQueue} throws when the task goes on there.
     *
     * @param thrown what is to be thrown at the innermost suspension point
     */
    protected final void endTrace(Throwable thrown) {
        AsyncTraces.endWait(thrown, chain());
    }

    /**
     * Says whether the task is in a step.
     *
     * @return false while it waits or is ready, and when it is done
     */
    protected abstract boolean isRunning();

    /**
     * Notes what is thrown at the innermost suspension point.
     *
     * @param failure what the wait has ended with
     */
    protected final void setThrown(Throwable failure) {
        exchange = new Thrown(failure);
    }

    /**
     * Says whether the body has begun.
     *
     * @return false before the first step
     */
    protected final boolean hasBegun() {
        Frame frame = innermost;
        return frame == null || frame.label != Frame.START;
    }

    /**
     * Runs the frames from the innermost outwards until one suspends or all have completed. What the innermost suspension
     * point receives was noted as {@linkplain #setAwaited awaited} or {@linkplain #setThrown thrown}.
     *
     * @return the result of the outermost body, or {@link Suspension#SUSPENDED}
     * @throws Throwable what the outermost body throws
     */
    protected final @Nullable Object resume() throws Throwable {
        Frame frame = innermost;
        if (frame == null) {
            return received(); // its last bodies have ended in tail calls
        }
        Object result;
        try {
            result = frame.resumer.resume(frame, (Task<?>) this);
            if (result == Suspension.AGAIN) {
                return Suspension.SUSPENDED;
            }
            if (result == Suspension.SUSPENDED) {
                suspended(frame);
                return Suspension.SUSPENDED;
            }
        } catch (Throwable t) {
            hasThrown(frame, t);
            innermost = frame.parent;
            return resumeCallers(null, t);
        }
        Frame caller = frame.parent;
        innermost = caller;
        return caller == null ? result : resumeCallers(result, null);
    }

    /** The same for the frames above the innermost, which is now the first of them. */
    private @Nullable Object resumeCallers(@Nullable Object received, @Nullable Throwable failure) throws Throwable {
        Object result = received;
        Throwable thrown = failure;
        Throwable traced = failure;
        for (Frame frame = innermost; frame != null; frame = frame.parent, innermost = frame) {
            exchange = thrown == null ? result : new Thrown(thrown);
            try {
                result = frame.resumer.resume(frame, (Task<?>) this);
                if (result == Suspension.AGAIN) {
                    return Suspension.SUSPENDED;
                }
                if (result == Suspension.SUSPENDED) {
                    suspended(frame);
                    return Suspension.SUSPENDED;
                }
                thrown = null;
            } catch (Throwable t) {
                thrown = t;
                if (t != traced) {
                    traced = t;
                    hasThrown(frame, t);
                }
            }
        }
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }

    private void hasThrown(Frame frame, Throwable thrown) {
        exchange = null;
        AsyncTraces.complete(thrown, frame.parent);
    }

    /** Links what suspended while {@code frame} ran, which may have ended in a tail call, to {@code frame}'s parent. */
    private void suspended(Frame frame) {
        Frame outermost = linked;
        if (outermost == null) {
            innermost = frame.parent;
        } else {
            linked = null;
            if (outermost != frame) {
                outermost.parent = frame.parent;
            }
        }
    }
}
