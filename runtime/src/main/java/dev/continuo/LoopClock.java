package dev.continuo;

import java.time.Duration;

/**
 * The clock of a loop; it begins at zero.
 *
 * <p>A {@linkplain #virtual() virtual} clock stands still while anything is ready to run and then jumps to the next
 * timer, so that a program of hours runs in no time and the same way each time.
 *
 * <p><b>Threads.</b> One clock serves one loop; any thread may read it.
 *
 * @since 0.1
 */
public abstract sealed class LoopClock {
    private LoopClock() {}

    /**
     * Returns a clock that goes with the real time.
     *
     * @return a new clock
     */
    public static LoopClock real() {
        return new Real();
    }

    /**
     * Returns a clock that jumps from timer to timer. It doesn't wait for work outside the loop as long as there are
     * timers.
     *
     * @return a new clock
     */
    public static LoopClock virtual() {
        return new Virtual();
    }

    /**
     * Returns the time.
     *
     * @return the time since the clock began
     */
    public final Duration time() {
        return Duration.ofNanos(nanos());
    }

    /** The time since the clock began, in nanoseconds. */
    abstract long nanos();

    /** Jumps to {@code deadlineNanos} if this clock can; false if it must be waited for. */
    abstract boolean jumpTo(long deadlineNanos);

    private static final class Real extends LoopClock {
        private final long startNanos = System.nanoTime();

        @Override
        long nanos() {
            return System.nanoTime() - startNanos;
        }

        @Override
        boolean jumpTo(long deadlineNanos) {
            return false;
        }
    }

    private static final class Virtual extends LoopClock {
        private volatile long nanos;

        @Override
        long nanos() {
            return nanos;
        }

        @Override
        boolean jumpTo(long deadlineNanos) {
            nanos = Math.max(nanos, deadlineNanos);
            return true;
        }
    }
}
