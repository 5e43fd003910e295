package dev.continuo.sync;

import static dev.continuo.Continuo.await;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.support.LoopThreads;
import org.jspecify.annotations.Nullable;

/**
 * A mutex for tasks: asyncio's {@code Lock}.
 *
 * <p>Fair: the task that goes on when the lock is released is the one that began to wait first. Not owned by a task: any
 * may release it. Not reentrant.
 *
 * <pre>{@code
 * try (var held = await(lock.hold())) {
 *   ...
 * }
 * }</pre>
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * <p><b>Cancellation.</b> A task that is cancelled while it waits leaves the queue; if the lock was to be its, the next
 * gets it.
 *
 * @since 0.1
 */
public final class AsyncLock implements AsyncGuard {
    private final WaitQueue waiters = new WaitQueue(this);
    private boolean locked;

    /** The task that has locked it, for messages only: any task may unlock it. */
    private @Nullable Task<?> holder;

    /** Makes a lock that is not locked. */
    public AsyncLock() {}

    /**
     * Says whether the lock is locked: asyncio's {@code locked()}. Between a release and the step of the task that it woke, it isn't.
     *
     * @return true if it is
     */
    public boolean isLocked() {
        return locked;
    }

    /**
     * Waits until the lock is unlocked, and locks it: asyncio's {@code acquire()}. Doesn't suspend where it is free.
     *
     * @return true
     * @throws IllegalStateException if it must wait and tasks of another loop have waited for it
     */
    @Async
    public Task<Boolean> acquire() {
        // Fair: nobody overtakes, unless all who wait are cancelled and only have not run yet.
        if (!locked && waiters.isIdle()) {
            locked = true;
            holder = Task.current();
            return Task.of(true);
        }
        Waiter waiter = waiters.add();
        try {
            try {
                await(waiter);
            } finally {
                waiters.remove(waiter);
            }
        } catch (CancelledError e) {
            // The lock may have been passed to this task: pass it on.
            if (!locked) {
                wakeFirst();
            }
            throw e;
        }
        locked = true;
        holder = Task.current();
        return Task.of(true);
    }

    /** The task that has locked the lock; null if it isn't locked. */
    @Nullable
    Task<?> holder() {
        return holder;
    }

    /**
     * Unlocks the lock and wakes the task that has waited longest: asyncio's {@code release()}.
     *
     * @throws IllegalStateException if the lock isn't locked, or on a thread that is not the loop's
     */
    public void release() {
        if (!locked) {
            throw new IllegalStateException("the lock is not acquired: " + this);
        }
        if (holder != null) {
            LoopThreads.check(holder, this);
        } else {
            waiters.checkThread();
        }
        locked = false;
        holder = null;
        wakeFirst();
    }

    /** Wakes the first. If it is done already, its task will run and pass the lock on if it can't take it. */
    private void wakeFirst() {
        Waiter first = waiters.first();
        if (first != null && !first.isDone()) {
            first.complete(true);
        }
    }

    /**
     * Acquires the lock, for a {@code try} with resources: asyncio's {@code async with lock}. Waits as {@link #acquire()}.
     *
     * @return releases the lock when closed
     */
    @Async
    public Task<Held> hold() {
        await(acquire());
        return Task.of(new Held(this));
    }

    @Async
    @Override
    public Task<@Nullable Void> enter() {
        await(acquire());
        return Task.done();
    }

    @Async
    @Override
    public Task<@Nullable Void> exit() {
        release();
        return Task.done();
    }

    @Override
    public String toString() {
        return waiters.describe(locked ? "locked" : "unlocked");
    }

    /**
     * A lock that is held until this is closed.
     *
     * @since 0.1
     */
    public static final class Held implements AutoCloseable {
        private @Nullable AsyncLock lock;

        private Held(AsyncLock lock) {
            this.lock = lock;
        }

        /** Releases the lock; closing again has no effect. */
        @Override
        public void close() {
            AsyncLock held = lock;
            if (held != null) {
                lock = null;
                held.release();
            }
        }
    }
}
