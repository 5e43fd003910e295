package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * A call that a loop is to make: asyncio's {@code Handle}.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * @since 0.1
 */
public sealed class Handle permits TimerHandle, DoneCallback {
    /** The next older call in an {@link Inbox}. */
    @Nullable
    Handle next;

    /** The values of task locals that the call sees. */
    @Nullable
    Locals locals;

    private @Nullable Runnable action;
    private boolean cancelled;

    Handle(@Nullable Runnable action, @Nullable Locals locals) {
        this.action = action;
        this.locals = locals;
    }

    /** Makes the loop skip the call, if it has not been made yet; what it holds can be collected at once. */
    public void cancel() {
        forget();
    }

    /**
     * Says whether the call was cancelled.
     *
     * @return true after {@link #cancel()}
     */
    public final boolean isCancelled() {
        return cancelled;
    }

    final void forget() {
        cancelled = true;
        action = null;
    }

    /** Makes the call, whatever it throws. */
    void invoke() {
        Runnable call = action;
        if (call != null) {
            call.run();
        }
    }

    @Override
    public String toString() {
        return (cancelled ? "cancelled call " : "call of ") + (action == null ? "" : action);
    }
}
