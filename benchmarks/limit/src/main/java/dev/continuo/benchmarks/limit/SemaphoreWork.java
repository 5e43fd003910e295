package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;

/** Tasks that share a semaphore. */
final class SemaphoreWork {
    private SemaphoreWork() {}

    static long share(Scale scale) {
        Semaphore semaphore = new Semaphore(Workload.PERMITS);
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new User(semaphore, counter, scale.rounds())));
        return counter.value;
    }

    private static final class User extends Frame {
        private static final int ACQUIRED = 1;
        private static final int YIELDED = 2;

        private final Semaphore semaphore;
        private final Counter counter;
        private int left;

        User(Semaphore semaphore, Counter counter, int rounds) {
            this.semaphore = semaphore;
            this.counter = counter;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == YIELDED) {
                semaphore.release(loop);
            }
            if (label != ACQUIRED) {
                if (left == 0) {
                    return null;
                }
                left--;
                if (!semaphore.acquire()) {
                    label = ACQUIRED;
                    semaphore.park(this);
                    return Loop.SUSPENDED;
                }
            }
            counter.value++;
            label = YIELDED;
            loop.ready(this);
            return Loop.SUSPENDED;
        }
    }
}
