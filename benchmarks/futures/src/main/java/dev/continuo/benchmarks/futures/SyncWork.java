package dev.continuo.benchmarks.futures;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tasks that use locks, semaphores, events and barriers. */
final class SyncWork {
    private SyncWork() {}

    static long uncontended(Scale scale) {
        FutureLoop loop = new FutureLoop();
        List<FutureLock> locks = FutureLock.several(loop);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> {
            CompletableFuture<Void> all = FutureLoop.DONE;
            for (int i = 0; i < scale.rounds(); i++) {
                FutureLock lock = locks.get(i & 7);
                all = all.thenCompose(done -> lock.acquire()).thenRun(() -> {
                    counter.value++;
                    lock.release();
                });
            }
            return all;
        });
        return counter.value;
    }

    static long handover(Scale scale) {
        FutureLoop loop = new FutureLoop();
        FutureLock lock = new FutureLock(loop);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> new Holder(loop, lock, counter, scale.rounds()).start());
        return counter.value;
    }

    private static final class Holder extends Rounds {
        private final FutureLoop loop;
        private final FutureLock lock;

        Holder(FutureLoop loop, FutureLock lock, Counter counter, int rounds) {
            super(counter, rounds);
            this.loop = loop;
            this.lock = lock;
        }

        @Override
        CompletableFuture<?> round(int number) {
            return lock.acquire()
                    .thenCompose(held -> {
                        counter.value++;
                        return loop.yieldNow();
                    })
                    .thenRun(lock::release);
        }
    }

    static long semaphore(Scale scale) {
        FutureLoop loop = new FutureLoop();
        FutureSemaphore semaphore = new FutureSemaphore(loop, Workload.PERMITS);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> new User(loop, semaphore, counter, scale.rounds()).start());
        return counter.value;
    }

    private static final class User extends Rounds {
        private final FutureLoop loop;
        private final FutureSemaphore semaphore;

        User(FutureLoop loop, FutureSemaphore semaphore, Counter counter, int rounds) {
            super(counter, rounds);
            this.loop = loop;
            this.semaphore = semaphore;
        }

        @Override
        CompletableFuture<?> round(int number) {
            return semaphore
                    .acquire()
                    .thenCompose(held -> {
                        counter.value++;
                        return loop.yieldNow();
                    })
                    .thenRun(semaphore::release);
        }
    }

    static long yield(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> new Yielder(loop, counter, scale.rounds()).start());
        return counter.value;
    }

    private static final class Yielder extends Rounds {
        private final FutureLoop loop;

        Yielder(FutureLoop loop, Counter counter, int rounds) {
            super(counter, rounds);
            this.loop = loop;
        }

        @Override
        CompletableFuture<?> round(int number) {
            counter.value++;
            return loop.yieldNow();
        }
    }

    static long event(Scale scale) {
        FutureLoop loop = new FutureLoop();
        CompletableFuture<Void> event = new CompletableFuture<>();
        Counter counter = new Counter();
        CompletableFuture<?>[] tasks = new CompletableFuture<?>[scale.tasks()];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = loop.yieldNow().thenCompose(started -> event).thenRun(() -> counter.value++);
        }
        loop.run();
        event.complete(null);
        loop.complete(CompletableFuture.allOf(tasks));
        return counter.value;
    }

    /** Starts tasks that wait for an event for good; answers what keeps them alive. */
    static Object suspend(int count, Object[] references) {
        CompletableFuture<Void> event = new CompletableFuture<>();
        CompletableFuture<?>[] tasks = new CompletableFuture<?>[count];
        for (int i = 0; i < count; i++) {
            int number = i;
            Object reference = references[i % references.length];
            tasks[i] = event.thenApply(set -> number + reference.toString());
        }
        return List.of(event, tasks);
    }

    static long barrier(Scale scale) {
        FutureLoop loop = new FutureLoop();
        FutureBarrier barrier = new FutureBarrier(loop, scale.tasks());
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> new Party(barrier, counter, scale.rounds()).start());
        return counter.value;
    }

    private static final class Party extends Rounds {
        private final FutureBarrier barrier;

        Party(FutureBarrier barrier, Counter counter, int rounds) {
            super(counter, rounds);
            this.barrier = barrier;
        }

        @Override
        CompletableFuture<?> round(int number) {
            counter.value++;
            return barrier.arrive();
        }
    }
}
