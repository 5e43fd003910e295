package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;

/** Tasks that give way to each other. */
final class YieldWork {
    private YieldWork() {}

    static long run(Scale scale) {
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Yielder(counter, scale.rounds())));
        return counter.value;
    }

    private static final class Yielder extends Frame {
        private final Counter counter;
        private int left;

        Yielder(Counter counter, int rounds) {
            this.counter = counter;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == 1) {
                counter.value++;
            }
            if (left == 0) {
                return null;
            }
            left--;
            label = 1;
            loop.ready(this);
            return Loop.SUSPENDED;
        }
    }
}
