package dev.continuo.sync;

import static dev.continuo.Continuo.await;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.support.LoopThreads;
import dev.continuo.support.WaitQueue;
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
    private static final StackTraceElement WAIT = WaitQueue.element(AsyncLock.class, "acquire");

    private final WaitQueue waiters = new WaitQueue(this, WAIT) {
        @Override
        protected Object goOn(Task<?> task, @Nullable Object note) {
            lock(task);
            return true;
        }

        @Override
        protected void giveUp(Task<?> task, boolean woken, @Nullable Object note) {
            // The lock may have been passed to this task: pass it on.
            if (!locked) {
                wakeFirst();
            }
        }
    };

    private boolean locked;

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
        if (locked || !waiters.isIdle()) {
            return waiters.join(); // locks when it goes on, above
        }
        lock(Task.current());
        return Task.of(true);
    }

    private void lock(@Nullable Task<?> task) {
        locked = true;
        waiters.setHolder(task); // for messages only: any task may unlock it
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
        Task<?> holder = waiters.holder();
        if (holder != null) {
            LoopThreads.check(holder, this);
        } else {
            waiters.checkThread();
        }
        locked = false;
        waiters.setHolder(null);
        waiters.wakeFirst(); // if that is woken or cancelled already, it will run and pass the lock on if it can't
        // take it
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
