package dev.continuo;

import java.time.Duration;

/** Durations as nanoseconds. */
final class Durations {
    private Durations() {}

    /** Returns the nanoseconds of {@code duration}, or the nearest that a long holds. */
    static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
