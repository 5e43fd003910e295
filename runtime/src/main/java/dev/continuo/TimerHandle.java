package dev.continuo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call that a loop is to make at a certain time: asyncio's {@code TimerHandle}.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * @since 0.1
 */
public final class TimerHandle extends Handle {
    /** Loop time in nanoseconds. */
    final long deadlineNanos;

    /** Orders timers of the same deadline. */
    final long sequence;

    /** The place in the heap; -1 if it is in none. */
    int index = -1;

    private final TimerHeap heap;

    TimerHandle(TimerHeap heap, long deadlineNanos, long sequence, Runnable action, @Nullable Locals locals) {
        super(action, locals);
        this.heap = heap;
        this.deadlineNanos = deadlineNanos;
        this.sequence = sequence;
    }

    /** {@inheritDoc} The timer leaves nothing behind in the loop. */
    @Override
    public void cancel() {
        forget();
        heap.remove(this);
    }

    /**
     * Returns when the call is due.
     *
     * @return the time on the loop's clock
     */
    public Duration when() {
        return Duration.ofNanos(deadlineNanos);
    }

    boolean isBefore(TimerHandle other) {
        return deadlineNanos < other.deadlineNanos
                || (deadlineNanos == other.deadlineNanos && sequence < other.sequence);
    }
}
