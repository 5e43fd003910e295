package dev.continuo.conformance;

import dev.continuo.Loop;
import java.time.Duration;

/** The unit of time of the programs, as the loop's clock has it. */
final class Ticks {
    private Ticks() {}

    static Duration of(long ticks) {
        return Duration.ofSeconds(ticks);
    }

    /** The time of {@code loop}, which is a whole number of ticks. */
    static long now(Loop loop) {
        return loop.time().toSeconds();
    }
}
