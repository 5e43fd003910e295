package dev.continuo;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The result of a completion stage of another making, as the loop sees it.
 *
 * <p>A stage that completes on another thread hands its result over with {@code callSoonThreadsafe}. Cancelling this
 * cancels the stage. While it is pending, the loop waits for it.
 */
final class OutsidePromise extends Promise<@Nullable Object> {
    private final Loop home;
    private final CompletionStage<?> stage;
    private boolean outstanding = true;

    private OutsidePromise(Loop home, CompletionStage<?> stage) {
        super(home);
        this.home = home;
        this.stage = stage;
        // Counted behind it, in case the stage of a foreign making throws; one that is done counts back at once.
        stage.whenComplete(this::completed);
        home.outside++;
    }

    static @Nullable Object await(CompletionStage<?> stage, Task<?> task) throws Throwable {
        if (stage instanceof CompletableFuture<?> future && hasResult(future)) {
            return future.join();
        }
        return Awaitable.await(of(stage), task);
    }

    private static boolean hasResult(CompletableFuture<?> future) {
        try {
            return future.isDone() && !future.isCompletedExceptionally();
        } catch (UnsupportedOperationException e) {
            return false; // a minimal stage of the JDK: it calls back, but can't be asked
        }
    }

    /**
     * Returns {@code stage} itself if it is an awaitable, else a promise of its result; where a loop runs.
     *
     * @throws IllegalArgumentException if it is pending in another loop
     */
    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> Awaitable<T> of(CompletionStage<? extends T> stage) {
        if (!(Objects.requireNonNull(stage) instanceof Awaitable<?> ours)) {
            return (Awaitable<T>) (Awaitable<?>) new OutsidePromise(Loop.current(), stage);
        }
        Loop home = ((Awaitable<?>) ours).loop;
        if (home != null && !ours.isDone() && home != Loop.current()) {
            throw new IllegalArgumentException(ours + " belongs to " + home + ", but is used in " + Loop.current()
                    + ": take its toCompletableFuture() there, which can be awaited anywhere");
        }
        return (Awaitable<T>) ours; // sound: it is only read
    }

    private void completed(@Nullable Object result, @Nullable Throwable error) {
        if (home.isInThread()) {
            receive(result, error);
        } else {
            // A loop that is closed has no use for the result.
            home.post(new Handle(() -> receive(result, error), null));
        }
    }

    private void receive(@Nullable Object result, @Nullable Throwable error) {
        settled();
        if (isDone()) {
            return;
        }
        if (error == null) {
            complete(result);
            return;
        }
        Throwable cause = unwrapped(error);
        if (cause instanceof CancellationException) {
            CancelledError cancelled = new CancelledError(cause.getMessage());
            cancelled.initCause(cause);
            settle(this, new Outcome.Cancelled(cancelled));
        } else {
            fail(cause);
        }
    }

    private static Throwable unwrapped(Throwable error) {
        Throwable cause = error.getCause();
        boolean wrapper = error instanceof CompletionException || error instanceof ExecutionException;
        return wrapper && cause != null ? cause : error;
    }

    private void settled() {
        if (outstanding) {
            outstanding = false;
            home.outside--;
        }
    }

    @Override
    public boolean cancel(@Nullable String message) {
        if (!super.cancel(message)) {
            return false;
        }
        settled();
        try {
            stage.toCompletableFuture().cancel(true);
        } catch (UnsupportedOperationException e) {
            // A stage that shows no future can't be cancelled; its result will be ignored.
            return true;
        }
        return true;
    }

    @Override
    public String toString() {
        return stage.toString();
    }
}
