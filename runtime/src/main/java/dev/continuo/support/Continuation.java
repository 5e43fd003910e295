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
    /** The frame being resumed, taken by the head of its method's body; null at all other times. */
    public @Nullable Frame resuming;

    /** Where the next step begins; null if the outermost body has ended in a call that suspended. */
    private @Nullable Frame innermost;

    /** The frame linked last while the Java stack unwinds. */
    private @Nullable Frame linked;

    /** The suspended caller of all that is on the Java stack; null if the task's root is. */
    private @Nullable Frame outer;

    private @Nullable Object value;
    private @Nullable Throwable error;

    /**
     * Makes a continuation.
     *
     * @param root the frame of the body that has not begun; null for one that is complete
     */
    protected Continuation(@Nullable Frame root) {
        innermost = root;
    }

    /**
     * Takes the frame that is being resumed.
     *
     * @return the frame, now owned by the activation
     */
    public final Frame takeResuming() {
        Frame frame = resuming;
        resuming = null;
        assert frame != null;
        return frame;
    }

    /**
     * Links the frame of an activation that suspends, above those that have suspended in it.
     *
     * @param frame the frame, saved
     * @return {@link Suspension#SUSPENDED}
     */
    public final Object suspend(Frame frame) {
        Frame below = linked;
        if (below == null) {
            innermost = frame;
        } else {
            below.parent = frame;
        }
        linked = frame;
        return Suspension.SUSPENDED;
    }

    /**
     * Returns what the resumed suspension point has waited for.
     *
     * @return the value
     * @throws Throwable if the awaited operation failed or the task was cancelled
     */
    public final @Nullable Object received() throws Throwable {
        Throwable failure = error;
        if (failure != null) {
            error = null;
            throw failure;
        }
        Object result = value;
        value = null;
        return result;
    }

    /**
     * Completes the trace of an exception that a body catches with the suspended callers.
     *
     * @param thrown what was caught
     */
    public final void caught(Throwable thrown) {
        AsyncTraces.complete(thrown, outer);
    }

    /**
     * Returns where the task waits.
     *
     * @return an element for each suspended activation, the innermost first; none while the task runs
     */
    public final List<StackTraceElement> awaitChain() {
        return AsyncTraces.chain(innermost);
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
        AsyncTraces.extendHere(thrown, outer);
    }

    /**
     * Returns the innermost suspended frame.
     *
     * @return the frame; null while the task runs, and if none is left
     */
    protected final @Nullable Frame innermost() {
        return innermost;
    }

    /**
     * Runs the frames from the innermost outwards until one suspends or all have completed.
     *
     * @param received the value that the innermost suspension point has waited for
     * @param failure what to throw there instead; null for none. A body that has not begun ends with it, unrun
     * @return the result of the outermost body, or {@link Suspension#SUSPENDED}
     * @throws Throwable what the outermost body throws
     */
    protected final @Nullable Object resume(@Nullable Object received, @Nullable Throwable failure) throws Throwable {
        Object result = received;
        Throwable thrown = failure;
        Throwable traced = null;
        Frame frame = innermost;
        innermost = null;
        while (frame != null) {
            Frame parent = frame.parent;
            if (thrown == null || frame.label != Frame.START) {
                try {
                    outer = parent;
                    result = enter(frame, result, thrown);
                    thrown = null;
                } catch (Throwable t) {
                    resuming = null;
                    result = null;
                    thrown = t;
                    if (t != traced) {
                        traced = t;
                        AsyncTraces.complete(t, parent);
                    }
                }
                if (result == Suspension.SUSPENDED) {
                    suspendedUnder(parent, frame);
                    return result;
                }
            }
            frame = parent;
        }
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }

    private @Nullable Object enter(Frame frame, @Nullable Object received, @Nullable Throwable failure)
            throws Throwable {
        value = received;
        error = failure;
        resuming = frame;
        linked = null;
        return frame.resumer.resume(frame, (Task<?>) this);
    }

    /** Links what suspended while {@code frame} ran, which may have ended in a tail call, to {@code frame}'s parent. */
    private void suspendedUnder(@Nullable Frame parent, Frame frame) {
        Frame outermost = linked;
        if (outermost == null) {
            innermost = parent;
        } else if (outermost != frame) {
            outermost.parent = parent;
        }
        linked = null;
    }
}
