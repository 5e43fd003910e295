package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncSemaphore;

/** Tasks that use locks and semaphores. */
final class LockWork {
    private LockWork() {}

    static long uncontended(Scale scale) {
        AsyncLock[] locks = new AsyncLock[8];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new AsyncLock();
        }
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> uncontendedTask(locks, counter, scale.rounds()));
        return counter.value;
    }

    @Async
    private static Task<Void> uncontendedTask(AsyncLock[] locks, Counter counter, int rounds) {
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            await(acquireAndRelease(locks, counter, Math.min(left, Workload.INNER)));
        }
        return Task.done();
    }

    @Async
    private static Task<Void> acquireAndRelease(AsyncLock[] locks, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            AsyncLock lock = locks[i & 7];
            await(lock.acquire());
            counter.value++;
            lock.release();
        }
        return Task.done();
    }

    static long handover(Scale scale) {
        AsyncLock lock = new AsyncLock();
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> holder(lock, counter, scale.rounds()));
        return counter.value;
    }

    @Async
    private static Task<Void> holder(AsyncLock lock, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(lock.acquire());
            counter.value++;
            await(yieldNow());
            lock.release();
        }
        return Task.done();
    }

    static long semaphore(Scale scale) {
        AsyncSemaphore semaphore = new AsyncSemaphore(Workload.PERMITS);
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> user(semaphore, counter, scale.rounds()));
        return counter.value;
    }

    @Async
    private static Task<Void> user(AsyncSemaphore semaphore, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(semaphore.acquire());
            counter.value++;
            await(yieldNow());
            semaphore.release();
        }
        return Task.done();
    }
}
