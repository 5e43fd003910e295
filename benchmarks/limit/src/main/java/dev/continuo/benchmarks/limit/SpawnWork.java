package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;

/** Tasks that start tasks. */
final class SpawnWork {
    private static final int CHILDREN = 10;

    private SpawnWork() {}

    static long spawn(Scale scale) {
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Empty(counter)));
        return counter.value;
    }

    static long skynet(Scale scale) {
        return (Long) Loop.complete(new Skynet(0, scale.tasks()));
    }

    private static final class Empty extends Frame {
        private final Counter counter;

        Empty(Counter counter) {
            this.counter = counter;
        }

        @Override
        Object resume(Loop loop, Object value) {
            counter.value++;
            return null;
        }
    }

    private static final class Skynet extends Frame {
        private final long number;
        private final int size;
        private Outcome[] children;
        private int i;
        private long sum;

        Skynet(long number, int size) {
            this.number = number;
            this.size = size;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (size == 1) {
                return number;
            }
            if (label == 0) {
                label = 1;
                children = new Outcome[CHILDREN];
                int part = size / CHILDREN;
                for (int k = 0; k < CHILDREN; k++) {
                    children[k] = loop.spawn(new Skynet(number + (long) k * part, part));
                }
            }
            while (i < CHILDREN) {
                Outcome child = children[i];
                if (!child.isThere()) {
                    child.park(this);
                    return Loop.SUSPENDED;
                }
                sum += (Long) child.value();
                i++;
            }
            return sum;
        }
    }
}
