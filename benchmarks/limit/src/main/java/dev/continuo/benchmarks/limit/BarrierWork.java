package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;

/** Tasks that meet at a barrier. */
final class BarrierWork {
    private BarrierWork() {}

    static long meet(Scale scale) {
        Barrier barrier = new Barrier(scale.tasks());
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Party(barrier, counter, scale.rounds())));
        return counter.value;
    }

    private static final class Party extends Frame {
        private final Barrier barrier;
        private final Counter counter;
        private int left;

        Party(Barrier barrier, Counter counter, int rounds) {
            this.barrier = barrier;
            this.counter = counter;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            while (left > 0) {
                left--;
                counter.value++;
                if (!barrier.arrive(loop)) {
                    barrier.park(this);
                    return Loop.SUSPENDED;
                }
            }
            return null;
        }
    }
}
