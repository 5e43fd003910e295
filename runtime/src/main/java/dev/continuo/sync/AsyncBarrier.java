package dev.continuo.sync;

import dev.continuo.Continuo;
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
    private final WaitQueue waiters = new WaitQueue(this) {
        @Override
        protected void giveUp(Task<?> task, boolean woken) {
            wakeNext(); // as the condition does, in case the signal was for this task
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
        while (state == State.DRAINING || state == State.RESETTING) {
            Continuo.await(waiters.join()); // held off
        }
        if (state == State.BROKEN) {
            throw new BrokenBarrierException("the barrier is broken");
        }
        try {
            int position = count++;
            if (position + 1 == parties) {
                state = State.DRAINING;
                wakeAll();
            }
            while (state == State.FILLING) {
                Continuo.await(waiters.join());
            }
            if (state == State.BROKEN || state == State.RESETTING) {
                throw new BrokenBarrierException("the barrier was aborted or reset");
            }
            return Task.of(position);
        } finally {
            count--;
            leave();
        }
    }

    private void wakeAll() {
        while (waiters.wakeNext()) {}
    }

    /** Lets those in who are held off, when the last task has left. */
    private void leave() {
        if (count == 0) {
            if (state == State.RESETTING || state == State.DRAINING) {
                state = State.FILLING;
            }
            wakeAll();
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
        wakeAll();
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
        wakeAll();
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
