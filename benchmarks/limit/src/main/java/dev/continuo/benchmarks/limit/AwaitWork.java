package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;

/** Tasks that await what doesn't suspend. */
final class AwaitWork {
    private AwaitWork() {}

    static long calls(Scale scale) {
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Caller(counter, null, scale.rounds())));
        return counter.value;
    }

    static long completed(Scale scale) {
        Outcome[] outcomes = new Outcome[8];
        Loop loop = new Loop();
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = new Outcome();
            outcomes[i].resume(loop, Workload.COMPLETED);
        }
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Caller(counter, outcomes, scale.rounds())));
        return counter.value;
    }

    /** Calls a method with a loop of awaits, over and over. */
    private static final class Caller extends Frame {
        private final Counter counter;
        private final Outcome[] outcomes;
        private int left;

        Caller(Counter counter, Outcome[] outcomes, int rounds) {
            this.counter = counter;
            this.outcomes = outcomes;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == 1) {
                label = 0;
                counter.value += (Long) value;
            }
            while (left > 0) {
                int rounds = Math.min(left, Workload.INNER);
                left -= rounds;
                Object result = outcomes == null ? Calls.call(loop, rounds) : Values.call(loop, outcomes, rounds);
                if (result == Loop.SUSPENDED) {
                    label = 1;
                    return loop.suspend(this);
                }
                counter.value += (Long) result;
            }
            return null;
        }
    }

    /** A method that adds up what calls answer. */
    private static final class Calls extends Frame {
        private final int rounds;
        private int i;
        private long sum;

        Calls(int rounds) {
            this.rounds = rounds;
        }

        static Object call(Loop loop, int rounds) {
            long sum = 0;
            for (int i = 0; i < rounds; i++) {
                Object result = item(loop, i);
                if (result == Loop.SUSPENDED) {
                    Calls frame = new Calls(rounds);
                    frame.i = i;
                    frame.sum = sum;
                    return loop.suspend(frame);
                }
                sum += (Integer) result;
            }
            return sum;
        }

        /** Would suspend for a negative number. */
        private static Object item(Loop loop, int i) {
            return i < 0 ? DepthWork.innermost(loop, 1) : (Object) Workload.item(i);
        }

        @Override
        Object resume(Loop loop, Object value) {
            sum += (Integer) value;
            while (++i < rounds) {
                Object result = item(loop, i);
                if (result == Loop.SUSPENDED) {
                    return loop.suspend(this);
                }
                sum += (Integer) result;
            }
            return sum;
        }
    }

    /** A method that adds up what outcomes hold. */
    private static final class Values extends Frame {
        private final Outcome[] outcomes;
        private final int rounds;
        private int i;
        private long sum;

        Values(Outcome[] outcomes, int rounds) {
            this.outcomes = outcomes;
            this.rounds = rounds;
        }

        static Object call(Loop loop, Outcome[] outcomes, int rounds) {
            long sum = 0;
            for (int i = 0; i < rounds; i++) {
                Outcome outcome = outcomes[i & 7];
                if (!outcome.isThere()) {
                    Values frame = new Values(outcomes, rounds);
                    frame.i = i;
                    frame.sum = sum;
                    outcome.park(frame);
                    loop.suspended = frame;
                    return Loop.SUSPENDED;
                }
                sum += (Integer) outcome.value();
            }
            return sum;
        }

        @Override
        Object resume(Loop loop, Object value) {
            while (i < rounds) {
                Outcome outcome = outcomes[i & 7];
                if (!outcome.isThere()) {
                    outcome.park(this);
                    return Loop.SUSPENDED;
                }
                sum += (Integer) outcome.value();
                i++;
            }
            return sum;
        }
    }
}
