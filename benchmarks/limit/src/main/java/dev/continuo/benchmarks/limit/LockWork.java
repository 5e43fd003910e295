package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;

/** Tasks that use locks. */
final class LockWork {
    private LockWork() {}

    static long uncontended(Scale scale) {
        Lock[] locks = Lock.several();
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new UncontendedTask(locks, counter, scale.rounds())));
        return counter.value;
    }

    static long handover(Scale scale) {
        Lock lock = new Lock();
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Holder(lock, counter, scale.rounds())));
        return counter.value;
    }

    private static final class UncontendedTask extends Frame {
        private final Lock[] locks;
        private final Counter counter;
        private int left;

        UncontendedTask(Lock[] locks, Counter counter, int rounds) {
            this.locks = locks;
            this.counter = counter;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            while (left > 0) {
                int rounds = Math.min(left, Workload.INNER);
                left -= rounds;
                if (Uncontended.call(loop, locks, counter, rounds) == Loop.SUSPENDED) {
                    return loop.suspend(this);
                }
            }
            return null;
        }
    }

    /** The called method: a loop for the fresh call, and a frame for what would come after a suspension. */
    private static final class Uncontended extends Frame {
        private final Lock[] locks;
        private final Counter counter;
        private final int rounds;
        private int i;

        Uncontended(Lock[] locks, Counter counter, int rounds) {
            this.locks = locks;
            this.counter = counter;
            this.rounds = rounds;
        }

        static Object call(Loop loop, Lock[] locks, Counter counter, int rounds) {
            for (int i = 0; i < rounds; i++) {
                Lock lock = locks[i & 7];
                if (!lock.acquire()) {
                    Uncontended frame = new Uncontended(locks, counter, rounds);
                    frame.i = i;
                    lock.park(frame);
                    loop.suspended = frame;
                    return Loop.SUSPENDED;
                }
                counter.value++;
                lock.release(loop);
            }
            return null;
        }

        @Override
        Object resume(Loop loop, Object value) {
            for (; ; ) {
                counter.value++;
                locks[i & 7].release(loop);
                if (++i == rounds) {
                    return null;
                }
                if (!locks[i & 7].acquire()) {
                    locks[i & 7].park(this);
                    return Loop.SUSPENDED;
                }
            }
        }
    }

    private static final class Holder extends Frame {
        private static final int ACQUIRED = 1;
        private static final int YIELDED = 2;

        private final Lock lock;
        private final Counter counter;
        private int left;

        Holder(Lock lock, Counter counter, int rounds) {
            this.lock = lock;
            this.counter = counter;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == YIELDED) {
                lock.release(loop);
            }
            if (label != ACQUIRED) {
                if (left == 0) {
                    return null;
                }
                left--;
                if (!lock.acquire()) {
                    label = ACQUIRED;
                    lock.park(this);
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
