package dev.continuo.sync;

import static dev.continuo.Continuo.await;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.support.WaitQueue;
import org.jspecify.annotations.Nullable;

/**
 * A counter of free tokens, which never goes below zero: asyncio's {@code Semaphore}.
 *
 * <p>Fair: tasks get their tokens in the order in which they came. May be released more often than acquired, unlike an
 * {@link AsyncBoundedSemaphore}.
 *
 * <p>A token has no holder: any task may give back what another took. So a {@link dev.continuo.DeadlockError} says how many
 * wait for tokens, but can't name who should give them back, as it does for an {@link AsyncLock}.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * <p><b>Cancellation.</b> A task that is cancelled while it waits leaves the queue; a token that it had been given goes to
 * the next.
 *
 * @since 0.1
 */
public sealed class AsyncSemaphore implements AsyncGuard permits AsyncBoundedSemaphore {
    private static final StackTraceElement WAIT = WaitQueue.element(AsyncSemaphore.class, "acquire");

    /** The free tokens, without those given to tasks that were woken but have not run yet. */
    int value;

    private final WaitQueue waiters;

    /** Makes a semaphore with one token. */
    public AsyncSemaphore() {
        this(1);
    }

    /**
     * Makes a semaphore.
     *
     * @param value the number of tokens, at least 0
     * @throws IllegalArgumentException if {@code value} is negative
     */
    @SuppressWarnings("this-escape") // The queue calls it only once tasks wait.
    public AsyncSemaphore(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("the initial value of a semaphore must be >= 0, but was " + value);
        }
        this.value = value;
        this.waiters = new Waiters(this);
    }

    /**
     * Says whether an acquisition would wait, as there is no token or others are in front: asyncio's {@code locked()}.
     *
     * @return true if it would
     */
    public final boolean isLocked() {
        return value == 0 || !waiters.isIdle();
    }

    /**
     * Takes a token; waits until there is one: asyncio's {@code acquire()}. Doesn't suspend where there is one.
     *
     * @return true
     * @throws IllegalStateException if it must wait and tasks of another loop have waited for it
     */
    @Async
    public final Task<Boolean> acquire() {
        if (!isLocked()) {
            value--;
            return Task.of(true);
        }
        return waiters.join(); // with the token given on waking; see below for what is done when it goes on
    }

    /** The tasks that wait for a token. */
    private static final class Waiters extends WaitQueue {
        private final AsyncSemaphore semaphore;

        Waiters(AsyncSemaphore semaphore) {
            super(semaphore, WAIT);
            this.semaphore = semaphore;
        }

        @Override
        protected Object goOn(Task<?> task, @Nullable Object note) {
            semaphore.wakeForTokens();
            return true;
        }

        @Override
        protected void giveUp(Task<?> task, boolean woken, @Nullable Object note) {
            if (woken) {
                // Woken, and then cancelled before it ran: give the token back.
                semaphore.value++;
            }
            semaphore.wakeForTokens();
        }
    }

    /** Those that came while a task was woken and had not run had to wait, even if there were tokens. */
    private void wakeForTokens() {
        while (value > 0 && wakeNext()) {}
    }

    /**
     * Gives a token back, and wakes the task that has waited longest: asyncio's {@code release()}.
     *
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public void release() {
        waiters.checkThread();
        value++;
        wakeNext();
    }

    private boolean wakeNext() {
        boolean woken = waiters.wakeNext();
        if (woken) {
            value--;
        }
        return woken;
    }

    @Async
    @Override
    public final Task<@Nullable Void> enter() {
        await(acquire());
        return Task.done();
    }

    @Async
    @Override
    public final Task<@Nullable Void> exit() {
        release();
        return Task.done();
    }

    @Override
    public final String toString() {
        return waiters.describe(isLocked() ? "locked" : "unlocked, value:" + value);
    }
}
