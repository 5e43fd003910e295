package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;
import java.util.Random;

/** Tasks that sleep, and timeouts around operations. */
final class TimeWork {
    private static final long TIMEOUT_NANOS = 1_000_000_000L;
    private static final int MAX_SLEEP_NANOS = 100_000_000;

    private TimeWork() {}

    static long sleep(Scale scale) {
        Random random = new Random(1);
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Sleeper(random.nextInt(MAX_SLEEP_NANOS), counter)));
        return counter.value;
    }

    /**
     * Puts timeouts around operations.
     *
     * @param suspensions how often each operation suspends
     * @param armAlways whether the timer is set before it is known that the operation suspends
     */
    static long timeouts(Scale scale, int suspensions, boolean armAlways) {
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Timed(counter, scale.rounds(), suspensions, armAlways)));
        return counter.value;
    }

    private static final class Sleeper extends Frame {
        private final int nanos;
        private final Counter counter;

        Sleeper(int nanos, Counter counter) {
            this.nanos = nanos;
            this.counter = counter;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == 0) {
                label = 1;
                loop.timers.set(System.nanoTime() + nanos, this);
                return Loop.SUSPENDED;
            }
            counter.value++;
            return null;
        }
    }

    private static final class Timed extends Frame {
        private final Counter counter;
        private final int suspensions;
        private final boolean armAlways;
        private Timers.Timer timer;
        private int left;

        Timed(Counter counter, int rounds, int suspensions, boolean armAlways) {
            this.counter = counter;
            this.suspensions = suspensions;
            this.armAlways = armAlways;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == 1) {
                label = 0;
                end(loop, value);
            }
            while (left > 0) {
                left--;
                if (armAlways) {
                    arm(loop);
                }
                Object result = DepthWork.innermost(loop, suspensions);
                if (result == Loop.SUSPENDED) {
                    if (!armAlways) {
                        arm(loop);
                    }
                    label = 1;
                    return loop.suspend(this);
                }
                end(loop, result);
            }
            return null;
        }

        private void arm(Loop loop) {
            timer = loop.timers.set(System.nanoTime() + TIMEOUT_NANOS, this);
        }

        private void end(Loop loop, Object result) {
            Timers.Timer set = timer;
            if (set != null) {
                timer = null;
                loop.timers.cancel(set);
            }
            counter.value += (Integer) result + 1;
        }
    }
}
