package dev.continuo.benchmarks.ea;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import dev.continuo.benchmarks.futures.Counter;
import dev.continuo.benchmarks.futures.FutureBarrier;
import dev.continuo.benchmarks.futures.FutureLock;
import dev.continuo.benchmarks.futures.FutureLoop;
import dev.continuo.benchmarks.futures.FutureSemaphore;
import dev.continuo.benchmarks.futures.Group;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tasks that use locks, semaphores, events and barriers. */
final class SyncWork {
    private SyncWork() {}

    static long uncontended(Scale scale) {
        FutureLoop loop = new FutureLoop();
        List<FutureLock> locks = FutureLock.several(loop);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> uncontendedTask(locks, counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> uncontendedTask(List<FutureLock> locks, Counter counter, int rounds) {
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            await(acquireAndRelease(locks, counter, Math.min(left, Workload.INNER)));
        }
        return completedFuture(null);
    }

    private static CompletableFuture<Void> acquireAndRelease(List<FutureLock> locks, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            FutureLock lock = locks.get(i & 7);
            await(lock.acquire());
            counter.value++;
            lock.release();
        }
        return completedFuture(null);
    }

    static long handover(Scale scale) {
        FutureLoop loop = new FutureLoop();
        FutureLock lock = new FutureLock(loop);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> holder(loop, lock, counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> holder(FutureLoop loop, FutureLock lock, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(lock.acquire());
            counter.value++;
            await(loop.yieldNow());
            lock.release();
        }
        return completedFuture(null);
    }

    static long semaphore(Scale scale) {
        FutureLoop loop = new FutureLoop();
        FutureSemaphore semaphore = new FutureSemaphore(loop, Workload.PERMITS);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> user(loop, semaphore, counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> user(
            FutureLoop loop, FutureSemaphore semaphore, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(semaphore.acquire());
            counter.value++;
            await(loop.yieldNow());
            semaphore.release();
        }
        return completedFuture(null);
    }

    static long yield(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> yielder(loop, counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> yielder(FutureLoop loop, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(loop.yieldNow());
            counter.value++;
        }
        return completedFuture(null);
    }

    static long event(Scale scale) {
        FutureLoop loop = new FutureLoop();
        CompletableFuture<Void> event = new CompletableFuture<>();
        Counter counter = new Counter();
        CompletableFuture<?>[] tasks = new CompletableFuture<?>[scale.tasks()];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = loop.yieldNow().thenCompose(started -> waiting(event, counter));
        }
        loop.run();
        event.complete(null);
        loop.complete(CompletableFuture.allOf(tasks));
        return counter.value;
    }

    private static CompletableFuture<Void> waiting(CompletableFuture<Void> event, Counter counter) {
        await(event);
        counter.value++;
        return completedFuture(null);
    }

    /** Starts tasks that wait for an event for good; answers what keeps them alive. */
    static Object suspend(int count, Object[] references) {
        CompletableFuture<Void> event = new CompletableFuture<>();
        CompletableFuture<?>[] tasks = new CompletableFuture<?>[count];
        for (int i = 0; i < count; i++) {
            tasks[i] = holding(event, i, references[i % references.length]);
        }
        return List.of(event, tasks);
    }

    private static CompletableFuture<String> holding(CompletableFuture<Void> event, int number, Object reference) {
        await(event);
        return completedFuture(number + reference.toString());
    }

    static long barrier(Scale scale) {
        FutureLoop loop = new FutureLoop();
        FutureBarrier barrier = new FutureBarrier(loop, scale.tasks());
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> party(barrier, counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> party(FutureBarrier barrier, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            counter.value++;
            await(barrier.arrive());
        }
        return completedFuture(null);
    }
}
