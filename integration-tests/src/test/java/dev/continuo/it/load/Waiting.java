package dev.continuo.it.load;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncSemaphore;
import java.util.ArrayList;
import java.util.List;

/** Many tasks that wait for one primitive, and all get through, or all are cancelled. */
final class Waiting {
    private final int count;
    private final AsyncLock lock = new AsyncLock();
    private long live;
    private int passed;

    Waiting(int count) {
        this.count = count;
    }

    /** What is alive while all wait, in MiB. */
    long live() {
        return live;
    }

    /** How many tasks got through. */
    int passed() {
        return passed;
    }

    @Async
    private Task<Void> pass(AsyncEvent event) {
        await(event.await());
        passed++;
        return Task.done();
    }

    @Async
    private Task<Void> pass(AsyncSemaphore semaphore) {
        await(semaphore.acquire());
        passed++;
        semaphore.release();
        return Task.done();
    }

    @Async
    private Task<Void> passLock() {
        await(lock.acquire());
        try {
            await(yieldNow());
            passed++;
        } finally {
            lock.release();
        }
        return Task.done();
    }

    @Async
    private Task<Void> pass(AsyncBarrier barrier) {
        await(barrier.await());
        passed++;
        return Task.done();
    }

    @Async
    Task<Void> event() {
        AsyncEvent event = new AsyncEvent();
        Task<Void> last = Task.done();
        for (int i = 0; i < count; i++) {
            last = pass(event);
        }
        await(yieldNow());
        live = Heap.live();
        event.set();
        await(last);
        return Task.done();
    }

    @Async
    Task<Void> lock() {
        await(lock.acquire());
        Task<Void> last = Task.done();
        for (int i = 0; i < count; i++) {
            last = passLock();
        }
        await(yieldNow());
        live = Heap.live();
        lock.release();
        await(last);
        return Task.done();
    }

    @Async
    Task<Void> semaphore() {
        AsyncSemaphore semaphore = new AsyncSemaphore(0);
        Task<Void> last = Task.done();
        for (int i = 0; i < count; i++) {
            last = pass(semaphore);
        }
        await(yieldNow());
        live = Heap.live();
        semaphore.release();
        await(last);
        return Task.done();
    }

    @Async
    Task<Void> barrier() {
        AsyncBarrier barrier = new AsyncBarrier(count + 1);
        Task<Void> last = Task.done();
        for (int i = 0; i < count; i++) {
            last = pass(barrier);
        }
        await(yieldNow());
        live = Heap.live();
        await(barrier.await());
        await(last);
        return Task.done();
    }

    /** Cancels all that wait for a lock, the last first: none may cost more than any other. */
    @Async
    Task<Void> cancelledLock() {
        await(lock.acquire());
        List<Task<Void>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tasks.add(passLock());
        }
        await(yieldNow());
        live = Heap.live();
        for (int i = count - 1; i >= 0; i--) {
            tasks.get(i).cancel();
        }
        await(yieldNow());
        for (Task<Void> task : tasks) {
            try {
                await(task);
            } catch (CancelledError e) {
                passed++;
            }
        }
        lock.release();
        return Task.done();
    }
}
