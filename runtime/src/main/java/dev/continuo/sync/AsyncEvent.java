package dev.continuo.sync;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.support.WaitQueue;

/**
 * A flag that tasks wait for: asyncio's {@code Event}. At first it is not set.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * @since 0.1
 */
public final class AsyncEvent {
    private static final StackTraceElement WAIT = WaitQueue.element(AsyncEvent.class, "await");

    private final WaitQueue waiters = new WaitQueue(this, WAIT);
    private boolean set;

    /** Makes an event that is not set. */
    public AsyncEvent() {}

    /**
     * Says whether the event is set: asyncio's {@code is_set()}.
     *
     * @return true if it is
     */
    public boolean isSet() {
        return set;
    }

    /**
     * Sets the event and wakes all tasks that wait for it, in the order in which they came: asyncio's {@code set()}.
     *
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public void set() {
        waiters.checkThread();
        if (!set) {
            set = true;
            waiters.wakeAll();
        }
    }

    /**
     * Resets the event, as asyncio's {@code clear()} does: tasks wait from now on. Those that were woken stay woken.
     *
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public void clear() {
        waiters.checkThread();
        set = false;
    }

    /**
     * Waits until the event is set: asyncio's {@code wait()}. Doesn't suspend if it is.
     *
     * @return true
     * @throws IllegalStateException if it must wait and tasks of another loop have waited for it
     */
    @Async
    public Task<Boolean> await() {
        if (set) {
            return Task.of(true);
        }
        return waiters.join(); // without a frame of its own, as nothing is to be done after the wait
    }

    @Override
    public String toString() {
        return waiters.describe(set ? "set" : "unset");
    }
}
