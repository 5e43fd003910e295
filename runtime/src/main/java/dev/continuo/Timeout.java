package dev.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.annotation.Async;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A limit on the time that a block of code takes: asyncio's {@code Timeout}.
 *
 * <pre>{@code
 * String page = await(timeout(Duration.ofSeconds(5), limit -> {
 *   Connection c = await(connect());
 *   limit.reschedule(Loop.current().time().plusSeconds(30));   // longer for the transfer
 *   return read(c);
 * }));
 * }</pre>
 *
 * <p>When the time is up, the task is cancelled; the {@link CancelledError} unwinds the block, and where it leaves the
 * block it becomes a {@link TimeoutException}. A cancellation from elsewhere stays one, and so does any other exception.
 *
 * <p>The block is a lambda that runs inline in the calling task, and not a {@code try (...)} statement as asyncio's is an
 * {@code async with}: {@code close()} isn't told which exception ends the block, and what it throws itself only joins
 * that exception as suppressed, so it couldn't turn one into the other.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * <p><b>States.</b> created → active → expiring → expired, or active → finished. Used once.
 *
 * @since 0.1
 */
public final class Timeout {
    private enum State {
        CREATED("created"),
        ENTERED("active"),
        EXPIRING("expiring"),
        EXPIRED("expired"),
        EXITED("finished");

        final String text;

        State(String text) {
            this.text = text;
        }
    }

    private State state = State.CREATED;

    /** The end, in nanoseconds on the loop's clock, if there is one. */
    private long whenNanos;

    private boolean isLimited;

    /** Whether the end lay ahead in the step in which this was made: who enters it in that step need not ask for the time. */
    private final boolean wasAhead;

    private final int madeInStep;

    private @Nullable Handle timer;
    private @Nullable Task<?> task;
    private int cancellingBefore;

    /** Whether this is among the {@link PendingTimeouts}, and its neighbours there. */
    boolean isPending;

    @Nullable
    Timeout before;

    @Nullable
    Timeout after;

    /** Orders this among the timers of the same deadline, once it has one. */
    private long sequence;

    private Timeout(@Nullable Duration when) {
        isLimited = when != null;
        whenNanos = when == null ? 0 : Durations.nanos(when);
        wasAhead = false;
        madeInStep = 0;
    }

    private Timeout(Loop loop, long delayNanos) {
        isLimited = true;
        whenNanos = loop.deadline(delayNanos);
        wasAhead = delayNanos > 0;
        madeInStep = loop.ready.step();
    }

    /**
     * Makes a timeout that ends a while after now: asyncio's {@code timeout()}.
     *
     * @param delay how long; zero or less: the block is cancelled when it first waits; null: no limit, until {@link
     *     #reschedule}
     * @return the timeout
     * @throws IllegalStateException if no loop runs on this thread
     */
    public static Timeout after(@Nullable Duration delay) {
        Loop loop = Loop.current();
        return delay == null ? new Timeout(null) : new Timeout(loop, Durations.nanos(delay));
    }

    /**
     * Makes a timeout that ends at a certain time: asyncio's {@code timeout_at()}.
     *
     * @param when the time on the loop's clock; null: no limit, until {@link #reschedule}
     * @return the timeout
     */
    public static Timeout at(@Nullable Duration when) {
        return new Timeout(when);
    }

    /**
     * Runs {@code body} inline in the current task, within the limit. Waits only where the body does.
     *
     * @param body the block
     * @param <T> the type of its result
     * @return what the body yields; what it throws, be it checked or not, is thrown
     * @throws TimeoutException if the body ended with the cancellation that this has requested
     * @throws IllegalStateException if this was entered before, or outside a task
     */
    @Async
    public <T extends @Nullable Object> Task<T> run(AsyncCallable<T> body) throws TimeoutException {
        enter(Task.current());
        return runInside(body);
    }

    @Async
    private <T extends @Nullable Object> Task<T> runInside(AsyncCallable<T> body) throws TimeoutException {
        T result;
        try {
            result = await(body.call());
        } catch (Throwable t) {
            if (exit() && t instanceof CancelledError) {
                throw timeoutException(t);
            }
            throw Sneaky.raise(t);
        }
        exit();
        return Task.of(result);
    }

    static TimeoutException timeoutException(Throwable cause) {
        TimeoutException exception = new TimeoutException("the operation has not ended in time");
        exception.initCause(cause);
        return exception;
    }

    private void enter(@Nullable Task<?> current) {
        if (state != State.CREATED) {
            throw new IllegalStateException("the timeout has already been entered");
        }
        if (current == null) {
            throw new IllegalStateException("a timeout is for use inside a task");
        }
        state = State.ENTERED;
        task = current;
        cancellingBefore = current.cancelling();
        Loop loop = current.home();
        limit(loop, wasAhead && madeInStep == loop.ready.step());
    }

    /** Leaves the block; true if no other cancellation is under way than the one of this timeout. */
    private boolean exit() {
        cancelTimer();
        if (state != State.EXPIRING || task == null) {
            state = State.EXITED;
            return false;
        }
        state = State.EXPIRED;
        return task.uncancel() <= cancellingBefore;
    }

    private void cancelTimer() {
        Handle set = timer;
        if (set != null) {
            timer = null;
            set.cancel();
        } else if (isPending && task != null) {
            task.home().timers.takeBack(this);
        }
    }

    private void expire() {
        timer = null;
        state = State.EXPIRING;
        if (task != null) {
            task.cancel();
        }
    }

    /**
     * Changes the limit: asyncio's {@code Timeout.reschedule()}.
     *
     * @param when the new end, on the loop's clock; null: no limit
     * @throws IllegalStateException unless this is active
     */
    public void reschedule(@Nullable Duration when) {
        if (state == State.CREATED) {
            throw new IllegalStateException("the timeout has not been entered");
        }
        if (state != State.ENTERED) {
            throw new IllegalStateException("cannot change the state of an " + state.text + " timeout");
        }
        Loop loop = Loop.current();
        cancelTimer();
        isLimited = when != null;
        whenNanos = when == null ? 0 : Durations.nanos(when);
        limit(loop, false);
    }

    /** Has the task cancelled when the time is up, which is known to lie ahead or is looked at. */
    private void limit(Loop loop, boolean isAhead) {
        if (!isLimited) {
            return;
        }
        if (isAhead || whenNanos > loop.clock.nanos()) {
            sequence = loop.timers.put(this, whenNanos);
        } else {
            timer = loop.callSoon(this::expire);
        }
    }

    /** Sets the timer, at the place in their order that the limit has had since it was set. */
    void setTimer(TimerHeap timers) {
        timer = timers.add(whenNanos, sequence, this::expire, null);
    }

    /**
     * Returns when the time is up: asyncio's {@code Timeout.when()}.
     *
     * @return the time on the loop's clock; null for no limit
     */
    public @Nullable Duration when() {
        return isLimited ? Duration.ofNanos(whenNanos) : null;
    }

    /**
     * Says whether the time was up before the block had ended: asyncio's {@code Timeout.expired()}.
     *
     * @return true from then on
     */
    public boolean expired() {
        return state == State.EXPIRING || state == State.EXPIRED;
    }

    @Override
    public String toString() {
        return "Timeout [" + state.text + "]" + (state == State.ENTERED ? " when=" + when() : "");
    }
}
