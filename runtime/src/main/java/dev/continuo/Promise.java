package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * A result that somebody sets: asyncio's {@code Future}.
 *
 * <p>A promise belongs to the loop that runs on the thread that makes it; one that is made where no loop runs, to the
 * loop of the first task that awaits it.
 *
 * <p>May be extended, for a promise that carries the state of a waiter or reacts to its {@link #cancel(String)
 * cancellation}.
 *
 * <p><b>Threads.</b> Loop thread only. To complete a promise from another thread, call {@link Loop#callSoonThreadsafe}
 * and {@link Loop#hold()} the loop until then, or let tasks await a {@code CompletableFuture} instead.
 *
 * @param <T> the type of the result
 * @since 0.1
 */
public non-sealed class Promise<T extends @Nullable Object> extends Awaitable<T> {
    /** Makes a pending promise. */
    public Promise() {
        loop = RunningLoop.get();
    }

    /**
     * Makes a pending promise of a loop.
     *
     * @param loop the loop whose tasks may await it
     */
    public Promise(Loop loop) {
        this.loop = loop;
    }

    /**
     * Ends this with a result: asyncio's {@code Future.set_result()}.
     *
     * @param result the result
     * @throws IllegalStateException if this is done, or on a thread that is not the loop's
     */
    public final void complete(T result) {
        end(Outcome.of(result));
    }

    /**
     * Ends this with an exception, which is thrown wherever it is awaited: asyncio's {@code Future.set_exception()}.
     *
     * @param error the exception
     * @throws IllegalStateException if this is done, or on a thread that is not the loop's
     */
    public final void fail(Throwable error) {
        end(new Outcome.Failed(error));
    }

    private void end(Object outcome) {
        checkThread();
        if (!settle(this, outcome)) {
            throw new IllegalStateException("already done: " + this);
        }
    }

    /**
     * Cancels this: it becomes done, and a {@link CancelledError} is thrown wherever it is awaited. Mirrors asyncio's
     * {@code Future.cancel()}.
     *
     * @param message the message of that error; null for none
     * @return false if this is done
     * @throws IllegalStateException on a thread that is not the loop's
     */
    @Override
    public boolean cancel(@Nullable String message) {
        if (outcome != null) {
            return false;
        }
        checkThread();
        return settle(this, new Outcome.Cancelled(message));
    }

    private void checkThread() {
        Loop home = loop;
        if (home != null) {
            home.checkThread(this);
        }
    }

    @Override
    public String toString() {
        return "Promise [" + standing() + "]";
    }
}
