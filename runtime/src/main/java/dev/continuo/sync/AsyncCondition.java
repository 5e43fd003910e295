package dev.continuo.sync;

import dev.continuo.CancelledError;
import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.support.WaitQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A lock with a queue of tasks that wait for something to be signalled: asyncio's {@code Condition}.
 *
 * <p>Several conditions may share one lock.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * <p><b>Cancellation.</b> A wait that is cancelled acquires the lock again before it ends, and wakes another waiter, in
 * case the signal was for this one. So, as in asyncio 3.13, a task may wake without a signal: wait in a loop, or with
 * {@link #awaitUntil}.
 *
 * @since 0.1
 */
public final class AsyncCondition implements AsyncGuard {
    private final AsyncLock lock;
    private final WaitQueue waiters;

    /** Makes a condition with a lock of its own. */
    public AsyncCondition() {
        this(new AsyncLock());
    }

    /**
     * Makes a condition.
     *
     * @param lock its lock, which other conditions may have too
     */
    public AsyncCondition(AsyncLock lock) {
        this.lock = lock;
        this.waiters = new WaitQueue(this);
    }

    /**
     * Says whether the lock is locked, by whomever: asyncio's {@code locked()}.
     *
     * @return true if it is
     */
    public boolean isLocked() {
        return lock.isLocked();
    }

    /**
     * Acquires the lock, as {@link AsyncLock#acquire()} does: asyncio's {@code acquire()}.
     *
     * @return true
     */
    @Async
    public Task<Boolean> acquire() {
        return lock.acquire();
    }

    /**
     * Releases the lock: asyncio's {@code release()}.
     *
     * @throws IllegalStateException if it isn't locked
     */
    public void release() {
        lock.release();
    }

    /**
     * Releases the lock, waits until signalled, and acquires the lock again: asyncio's {@code wait()}. May end without a
     * signal after another task's wait was cancelled.
     *
     * @return true
     * @throws IllegalStateException if the lock isn't locked
     */
    @Async
    public Task<Boolean> await() {
        checkLocked("wait");
        lock.release();
        try {
            try {
                Continuo.await(waiters.join());
                return Task.of(true);
            } finally {
                Continuo.await(reacquire());
            }
        } catch (Throwable t) {
            // The signal may have been for this task: let another one have it.
            wake(1);
            throw t;
        }
    }

    /** Acquires the lock whatever happens; then throws the last cancellation that happened meanwhile. */
    @Async
    private Task<@Nullable Void> reacquire() {
        CancelledError cancellation = null;
        for (boolean acquired = false; !acquired; ) {
            try {
                acquired = Continuo.await(lock.acquire());
            } catch (CancelledError e) {
                cancellation = e;
            }
        }
        if (cancellation != null) {
            throw cancellation;
        }
        return Task.done();
    }

    /**
     * Waits until {@code predicate} holds: asyncio's {@code wait_for()}. It is evaluated at once and after each wake-up,
     * with the lock held; if it throws, the lock stays held.
     *
     * @param predicate what to wait for
     * @return true
     * @throws IllegalStateException if it doesn't hold at once and the lock isn't locked
     */
    @Async
    public Task<Boolean> awaitUntil(BooleanSupplier predicate) {
        while (!predicate.getAsBoolean()) {
            Continuo.await(await());
        }
        return Task.of(true);
    }

    /**
     * Wakes the task that has waited longest: asyncio's {@code notify()}. It goes on when it has acquired the lock.
     *
     * @throws IllegalStateException if the lock isn't locked, or on a thread that is not the loop's
     */
    public void signal() {
        signal(1);
    }

    /**
     * Wakes tasks in the order in which they came: asyncio's {@code notify(n)}.
     *
     * @param count how many at most; zero or less: none
     * @throws IllegalStateException if the lock isn't locked, or on a thread that is not the loop's
     */
    public void signal(int count) {
        waiters.checkThread();
        checkLocked("signal");
        wake(count);
    }

    /**
     * Wakes all tasks that wait: asyncio's {@code notify_all()}.
     *
     * @throws IllegalStateException if the lock isn't locked, or on a thread that is not the loop's
     */
    public void signalAll() {
        signal(waiters.size());
    }

    private void wake(int count) {
        for (int left = count; left > 0 && waiters.wakeNext(); left--) {}
    }

    private void checkLocked(String use) {
        if (!lock.isLocked()) {
            throw new IllegalStateException("cannot " + use + " while the lock is not acquired: " + this);
        }
    }

    @Async
    @Override
    public Task<@Nullable Void> enter() {
        return lock.enter();
    }

    @Async
    @Override
    public Task<@Nullable Void> exit() {
        return lock.exit();
    }

    @Override
    public String toString() {
        return waiters.describe(lock.isLocked() ? "locked" : "unlocked");
    }
}
