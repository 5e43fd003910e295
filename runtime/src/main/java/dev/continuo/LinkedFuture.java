package dev.continuo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A future that ends as an awaitable does, and takes it along when it is cancelled. */
final class LinkedFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final @Nullable Loop loop;

    /** What this is linked to; loop thread only. */
    private @Nullable Awaitable<T> source;

    LinkedFuture(@Nullable Loop loop) {
        this.loop = loop;
    }

    static <T extends @Nullable Object> CompletableFuture<T> of(Awaitable<T> source) {
        Loop home = source.loop != null ? source.loop : RunningLoop.get();
        LinkedFuture<T> future = new LinkedFuture<>(home);
        if (source.isDone()) {
            future.endAs(source);
        } else if (home == null) {
            throw new IllegalStateException(source + " belongs to no loop yet: use it where one runs");
        } else if (home.isInThread()) {
            future.link(source);
        } else if (!home.post(new Handle(() -> future.link(source), null))) {
            if (source.isDone()) {
                future.endAs(source);
            } else {
                future.completeExceptionally(new IllegalStateException(home + " is closed"));
            }
        }
        return future;
    }

    /** Runs {@code operation} as a task, unless this was cancelled before. */
    void startTask(AsyncCallable<T> operation) {
        if (!isDone()) {
            try {
                link(Tasks.start(operation));
            } catch (Throwable t) {
                completeExceptionally(t);
            }
        }
    }

    private void link(Awaitable<T> awaitable) {
        source = awaitable;
        if (awaitable.isDone()) {
            endAs(awaitable);
        } else {
            awaitable.addDoneCallback(this::endAs);
        }
    }

    private void endAs(Awaitable<T> awaitable) {
        Object end = awaitable.outcome;
        if (end instanceof Outcome.Cancelled) {
            super.cancel(false);
        } else if (end instanceof Outcome.Failed failed) {
            failed.retrieved = true;
            completeExceptionally(failed.cause);
        } else {
            complete(awaitable.valueOf(end == null ? Outcome.NULL : end));
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        Loop home = loop;
        if (home != null && !isDone()) {
            if (home.isInThread()) {
                cancelSource();
            } else {
                home.post(new Handle(this::cancelSource, null));
            }
        }
        return super.cancel(mayInterruptIfRunning);
    }

    private void cancelSource() {
        Awaitable<T> awaitable = source;
        if (awaitable != null) {
            awaitable.cancel();
        }
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        checkMayBlock(this);
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        checkMayBlock(this);
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        checkMayBlock(this);
        return super.join();
    }

    /** Refuses to block on {@code blockedOn}, which only this can complete, where that would never end. */
    private void checkMayBlock(CompletableFuture<?> blockedOn) {
        if (loop != null && !isDone() && !blockedOn.isDone()) {
            loop.checkMayBlock(source == null ? blockedOn : source);
        }
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new Dependent<>(this);
    }

    /** A stage made of this one, or of such a stage: cancelling it cancels nothing else. */
    private static final class Dependent<U extends @Nullable Object> extends CompletableFuture<U> {
        private final LinkedFuture<?> root;

        Dependent(LinkedFuture<?> root) {
            this.root = root;
        }

        @Override
        public U get() throws InterruptedException, ExecutionException {
            root.checkMayBlock(this);
            return super.get();
        }

        @Override
        public U get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            root.checkMayBlock(this);
            return super.get(timeout, unit);
        }

        @Override
        public U join() {
            root.checkMayBlock(this);
            return super.join();
        }

        @Override
        public <V extends @Nullable Object> CompletableFuture<V> newIncompleteFuture() {
            return new Dependent<>(root);
        }
    }
}
