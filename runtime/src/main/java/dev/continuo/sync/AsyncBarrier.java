package dev.continuo.sync;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.support.WaitQueue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point where tasks wait until a number of them has come: asyncio's {@code Barrier}. Can be used again and again.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * <p><b>Cancellation.</b> A task that is cancelled while it waits leaves the barrier, which stays as it is.
 *
 * <p><b>States.</b> filling → draining (all have come) → filling (all have left); filling or draining → resetting ({@link
 * #reset()}) → filling (all have left); any → broken ({@link #abort()}), until {@link #reset()}. A task that comes while
 * the barrier drains or resets is held off until it fills again.
 *
 * @since 0.1
 */
public final class AsyncBarrier {
    private static final StackTraceElement WAIT = WaitQueue.element(AsyncBarrier.class, "await");

    private enum State {
        FILLING,
        DRAINING,
        RESETTING,
        BROKEN
    }

    /**
     * The tasks that wait for the state to change.
     *
     * <p>asyncio has a condition for that. Its lock is only ever held within one step, so it is always free and nobody
     * waits for it: the queue alone does the same.
     */
    private final WaitQueue waiters = new WaitQueue(this, WAIT) {
        @Override
        protected Object goOn(Task<?> task, @Nullable Object position) {
            if (position == null && isHeldOff()) {
                return join$async(task, null);
            }
            Integer own = position == null ? enter() : (Integer) position;
            return state == State.FILLING ? join$async(own, task, null) : passed(own);
        }

        @Override
        protected void giveUp(Task<?> task, boolean woken, @Nullable Object position) {
            wakeNext(); // as the condition does, in case the signal was for this task
            if (position != null) {
                leave();
            }
        }
    };

    private final int parties;
    private State state = State.FILLING;

    /** The tasks inside. */
    private int count;

    /**
     * Makes a barrier.
     *
     * @param parties how many tasks must come, at least 1
     * @throws IllegalArgumentException if {@code parties} is less
     */
    public AsyncBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("the parties of a barrier must be > 0, but were " + parties);
        }
        this.parties = parties;
    }

    /**
     * Waits until all parties have come: asyncio's {@code wait()}. The last one doesn't wait.
     *
     * @return the position in the order of arrival, from 0 to {@code parties - 1}
     * @throws BrokenBarrierException if the barrier is broken, or is reset or aborted meanwhile
     */
    @Async
    public Task<Integer> await() {
        if (isHeldOff()) {
            return waiters.join(); // enters when it goes on, above
        }
        Integer position = enter();
        if (state == State.FILLING) {
            return waiters.join(position);
        }
        return Task.of(passed(position));
    }

    private boolean isHeldOff() {
        return state == State.DRAINING || state == State.RESETTING;
    }

    /** Comes in, and has all go on if this is the last. */
    private Integer enter() {
        if (state == State.BROKEN) {
            throw new BrokenBarrierException("the barrier is broken");
        }
        int position = count++;
        if (position + 1 == parties) {
            state = State.DRAINING;
            waiters.wakeAll();
        }
        return position;
    }

    /** Leaves after the wait. */
    private Integer passed(Integer position) {
        boolean isBroken = state == State.BROKEN || state == State.RESETTING;
        leave();
        if (isBroken) {
            throw new BrokenBarrierException("the barrier was aborted or reset");
        }
        return position;
    }

    /** Leaves; the last one lets those in who are held off. */
    private void leave() {
        if (--count == 0) {
            if (state == State.RESETTING || state == State.DRAINING) {
                state = State.FILLING;
            }
            waiters.wakeAll();
        }
    }

    /**
     * Returns the barrier to its first state: asyncio's {@code reset()}. Tasks that wait in it get a {@link BrokenBarrierException}. Never waits.
     *
     * @return done without a result
     */
    @Async
    public Task<@Nullable Void> reset() {
        state = count > 0 ? State.RESETTING : State.FILLING;
        waiters.wakeAll();
        return Task.done();
    }

    /**
     * Breaks the barrier, as asyncio's {@code abort()} does: tasks that wait in it, or will, get a {@link BrokenBarrierException}. Never waits.
     *
     * @return done without a result
     */
    @Async
    public Task<@Nullable Void> abort() {
        state = State.BROKEN;
        waiters.wakeAll();
        return Task.done();
    }

    /**
     * Returns how many tasks must come: asyncio's {@code parties}.
     *
     * @return at least 1
     */
    public int parties() {
        return parties;
    }

    /**
     * Returns how many tasks wait while the barrier fills: asyncio's {@code n_waiting}.
     *
     * @return the number; 0 in the other states
     */
    public int waiting() {
        return state == State.FILLING ? count : 0;
    }

    /**
     * Says whether the barrier is broken: asyncio's {@code broken}.
     *
     * @return true after {@link #abort()}, until {@link #reset()}
     */
    public boolean isBroken() {
        return state == State.BROKEN;
    }

    @Override
    public String toString() {
        String text = state.name().toLowerCase(Locale.ROOT);
        return "AsyncBarrier [" + (isBroken() ? text : text + ", waiters:" + waiting() + "/" + parties) + "]";
    }
}
