package dev.continuo;

import dev.continuo.support.Continuation;
import dev.continuo.support.Suspension;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A result to come that tasks can await: the common base of {@link Promise} and {@link Task}.
 *
 * <p>It is pending, or done: with a result, with an exception, or cancelled. Becoming done never runs a waiter: each one
 * is put at the end of the loop's ready queue, in the order in which they began to wait.
 *
 * <p>It is a {@link java.util.concurrent.CompletionStage} and a {@link java.util.concurrent.Future} too, so that it can
 * be handed to any framework. Stages made from it run their functions on the loop's thread unless they name an executor.
 *
 * <p><b>Threads.</b> Loop thread only, but for the methods of {@code Future} and {@code CompletionStage}, {@link
 * #isDone()} and {@link #isCancelled()}, which any thread may call.
 *
 * @param <T> the type of the result
 * @since 0.1
 */
public abstract sealed class Awaitable<T extends @Nullable Object> extends StageMethods<T>
        permits Promise, Continuation {
    private static final VarHandle OUTCOME;

    static {
        try {
            OUTCOME = MethodHandles.lookup().findVarHandle(Awaitable.class, "outcome", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Null while pending; then the result itself, or an {@link Outcome} for all that is not one. */
    @Nullable
    Object outcome;

    /** Null, a {@link Task}, a {@link DoneCallback}, or a {@link WaiterList} of both. */
    private @Nullable Object waiters;

    /** The loop that runs the waiters; null until there is one to bind to. */
    @Nullable
    Loop loop;

    /** For {@link Promise} and {@link Task}. */
    protected Awaitable() {}

    /**
     * Says whether this has ended, in whatever way: asyncio's {@code done()}.
     *
     * @return false while it is pending
     */
    @Override
    public final boolean isDone() {
        return OUTCOME.getAcquire(this) != null;
    }

    /**
     * Says whether this has ended by a cancellation: asyncio's {@code cancelled()}.
     *
     * @return false while it is pending, and if it ended otherwise
     */
    @Override
    public final boolean isCancelled() {
        return OUTCOME.getAcquire(this) instanceof Outcome.Cancelled;
    }

    /**
     * Returns the result, or throws what this has failed with, be it checked or not: asyncio's {@code result()}.
     *
     * @return the result
     * @throws IllegalStateException if this is pending
     * @throws CancelledError if this was cancelled
     */
    public final T result() {
        Object end = done("result is not ready");
        if (end instanceof Outcome special) {
            Throwable error = special.error();
            if (error != null) {
                throw Sneaky.raise(error);
            }
        }
        return valueOf(end);
    }

    /**
     * Returns the exception that this has failed with: asyncio's {@code exception()}.
     *
     * @return null if it has a result
     * @throws IllegalStateException if this is pending
     * @throws CancelledError if this was cancelled
     */
    public final @Nullable Throwable exception() {
        Object end = done("exception is not set");
        if (end instanceof Outcome.Cancelled cancelled) {
            throw cancelled.error();
        }
        return end instanceof Outcome.Failed failed ? failed.error() : null;
    }

    private Object done(String problem) {
        Object end = outcome;
        if (end == null) {
            throw new IllegalStateException(problem + ": " + this);
        }
        return end;
    }

    /**
     * Has {@code callback} called, by way of {@link Loop#callSoon}, once this is done; soon, if it is done already. Mirrors
     * asyncio's {@code add_done_callback()}.
     *
     * @param callback takes this
     * @return takes the callback back when cancelled, in constant time
     * @throws IllegalStateException if this is bound to no loop and none runs on this thread, or on another thread than
     *     the loop's
     */
    public final Handle addDoneCallback(Consumer<? super Awaitable<T>> callback) {
        Loop home = loop;
        if (home == null) {
            home = Loop.current();
            loop = home;
        }
        home.checkThread(this);
        DoneCallback<T> entry = new DoneCallback<>(this, callback, home.locals());
        if (outcome != null) {
            home.ready.add(entry);
        } else {
            addWaiter(entry);
        }
        return entry;
    }

    /**
     * Takes back all registrations of {@code callback} that are not scheduled yet, as asyncio's {@code
     * remove_done_callback()} does; looks at each waiter. The {@link
     * Handle} that {@link #addDoneCallback} returned does it without looking.
     *
     * @param callback the callback, compared by {@code equals}
     * @return how many there were
     */
    public final int removeDoneCallback(Consumer<? super Awaitable<T>> callback) {
        Object all = waiters;
        if (all instanceof WaiterList list) {
            return list.removeCallbacks(callback);
        }
        if (all instanceof DoneCallback<?> only && only.calls(callback)) {
            waiters = null;
            return 1;
        }
        return 0;
    }

    /**
     * Requests a cancellation without a message.
     *
     * @return false if this is done
     */
    public final boolean cancel() {
        return cancel(null);
    }

    /**
     * Requests a cancellation.
     *
     * @param message the message of the {@link CancelledError}; null for none
     * @return false if this is done, so that there is nothing to cancel
     */
    public abstract boolean cancel(@Nullable String message);

    /**
     * Requests a cancellation, from any thread; from another than the loop's the request is handed to the loop.
     *
     * @param mayInterruptIfRunning ignored
     * @return false if this is done
     */
    @Override
    public final boolean cancel(boolean mayInterruptIfRunning) {
        Loop home = loop;
        if (home == null || home.isInThread()) {
            return cancel(null);
        }
        return !isDone() && home.post(new Handle(this::cancel, null));
    }

    /**
     * Blocks until this is done and returns its result; not on the loop's own thread, where it could never become done.
     *
     * @return the result
     * @throws ExecutionException if this fails
     * @throws java.util.concurrent.CancellationException if this is cancelled
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException on the loop's own thread while this is pending
     */
    @Override
    public final T get() throws InterruptedException, ExecutionException {
        checkMayBlock();
        return toCompletableFuture().get();
    }

    /**
     * Blocks until this is done, but not longer than {@code timeout}, and returns its result.
     *
     * @param timeout how long, in {@code unit}
     * @param unit the unit of {@code timeout}
     * @return the result
     * @throws ExecutionException if this fails
     * @throws TimeoutException if this is not done in time; it goes on
     * @throws java.util.concurrent.CancellationException if this is cancelled
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException on the loop's own thread while this is pending
     */
    @Override
    public final T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        checkMayBlock();
        return toCompletableFuture().get(timeout, unit);
    }

    /**
     * Blocks until this is done and returns its result, as {@link CompletableFuture#join()} does.
     *
     * @return the result
     * @throws java.util.concurrent.CompletionException if this fails
     * @throws java.util.concurrent.CancellationException if this is cancelled
     * @throws IllegalStateException on the loop's own thread while this is pending
     */
    public final T join() {
        checkMayBlock();
        return toCompletableFuture().join();
    }

    private void checkMayBlock() {
        Loop home = loop;
        if (home != null && !isDone()) {
            home.checkMayBlock(this);
        }
    }

    /**
     * Returns a future that ends as this does, on the loop's thread; cancelling it cancels this.
     *
     * @return a new future
     */
    @Override
    public final CompletableFuture<T> toCompletableFuture() {
        return LinkedFuture.of(this);
    }

    /** Ends this and puts the waiters into the ready queue; false if it was done. */
    static boolean settle(Awaitable<?> awaitable, Object outcome) {
        if (awaitable.outcome != null) {
            return false;
        }
        // Release: a thread that finds this done must see the result as it was when this ended.
        OUTCOME.setRelease(awaitable, outcome);
        Object all = awaitable.waiters;
        if (outcome instanceof Outcome.Failed failed && !(all instanceof Task<?>) && awaitable.loop != null) {
            awaitable.loop.unretrieved.watch(awaitable, failed);
        }
        if (all != null) {
            awaitable.waiters = null;
            ReadyRing ready = awaitable.boundLoop().ready;
            if (all instanceof WaiterList list) {
                list.moveTo(ready);
            } else {
                ready.addWaiter(all);
            }
        }
        return true;
    }

    /**
     * Awaits {@code awaitable} in {@code task}: returns the result, throws, or parks the task.
     *
     * @return the result or {@link Suspension#SUSPENDED}
     */
    static @Nullable Object await(Awaitable<?> awaitable, Task<?> task) throws Throwable {
        Object end = awaitable.outcome;
        if (end == null) {
            return awaitable.park(task);
        }
        if (end instanceof Outcome special) {
            Throwable error = special.errorAt(task, false);
            if (error != null) {
                throw error;
            }
            return null;
        }
        return end;
    }

    private Object park(Task<?> task) {
        Loop home = task.home();
        if (this == Task.YIELD) {
            home.ready.add(task);
        } else if (this == task) {
            task.failLater(
                    "a task cannot await itself: " + this + ". Await another task, or return the result from this one");
        } else if (loop != null && loop != home) {
            task.failLater(task + " awaits " + this + ", which is attached to a different loop: hand results between"
                    + " loops with Loop.submit or a CompletableFuture");
        } else {
            loop = home;
            addWaiter(task);
            task.waitFor(this);
        }
        return Suspension.SUSPENDED;
    }

    private void addWaiter(Object waiter) {
        Object all = waiters;
        if (all == null) {
            waiters = waiter;
        } else if (all instanceof WaiterList list) {
            list.add(waiter);
        } else {
            waiters = new WaiterList(all, waiter);
        }
    }

    /** Forgets a waiter that no longer waits. */
    final void removeWaiter(Object waiter) {
        Object all = waiters;
        if (all == waiter) {
            waiters = null;
        } else if (all instanceof WaiterList list) {
            list.remove(waiter);
        }
    }

    final Loop boundLoop() {
        Loop home = loop;
        assert home != null : this;
        return home;
    }

    @SuppressWarnings("unchecked")
    final T valueOf(Object end) {
        return (T) (end == Outcome.NULL ? null : end);
    }

    /** Says how this stands, for {@code toString}. */
    final String standing() {
        Object end = outcome;
        if (end == null) {
            return "pending";
        }
        return end instanceof Outcome.Cancelled ? "cancelled" : end instanceof Outcome.Failed ? "failed" : "finished";
    }
}
