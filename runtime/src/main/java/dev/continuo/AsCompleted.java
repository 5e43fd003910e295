package dev.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.annotation.Async;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Several awaitables in the order in which they become done: asyncio's {@code as_completed}.
 *
 * <pre>{@code
 * for (AsCompleted<String> pages = asCompleted(tasks); pages.hasNext(); ) {
 *   String page = await(await(pages.next()));
 * }
 * }</pre>
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * @param <T> the type of the results
 * @since 0.1
 */
public final class AsCompleted<T extends @Nullable Object> {
    /** Those that are not done, with their callbacks. */
    private final Map<Awaitable<T>, Handle> todo = new LinkedHashMap<>();

    private final Deque<Awaitable<T>> done = new ArrayDeque<>();
    private final Deque<Promise<@Nullable Void>> getters = new ArrayDeque<>();
    private @Nullable Handle timer;
    private boolean timedOut;
    private int left;

    AsCompleted(Collection<? extends CompletionStage<? extends T>> arguments, @Nullable Duration limit) {
        for (CompletionStage<? extends T> argument : arguments) {
            Awaitable<T> awaitable = OutsidePromise.of(argument);
            if (!todo.containsKey(awaitable)) {
                todo.put(awaitable, awaitable.addDoneCallback(this::completed));
            }
        }
        left = todo.size();
        if (limit != null && left > 0) {
            timer = Loop.current().callLater(limit, this::expire);
        }
    }

    /**
     * Says whether there are more.
     *
     * @return false once {@link #next()} has been called for each
     */
    public boolean hasNext() {
        return left > 0;
    }

    /**
     * Waits for the next that becomes done.
     *
     * @return the one given, now done
     * @throws TimeoutException if the limit has passed before
     * @throws NoSuchElementException if there are no more
     */
    @Async
    public Task<Awaitable<T>> next() throws TimeoutException {
        if (left == 0) {
            throw new NoSuchElementException("all have been taken");
        }
        left--;
        while (done.isEmpty()) {
            if (timedOut) {
                throw new TimeoutException("not all have become done in time");
            }
            Promise<@Nullable Void> getter = new DependentPromise<>("asCompleted", todo.keySet());
            getters.add(getter);
            try {
                await(getter);
            } catch (CancelledError e) {
                getters.remove(getter);
                wakeGetter();
                throw e;
            }
        }
        return Task.of(done.remove());
    }

    private void completed(Awaitable<T> awaitable) {
        if (todo.remove(awaitable) == null) {
            return;
        }
        done.add(awaitable);
        if (todo.isEmpty() && timer != null) {
            timer.cancel();
        }
        wakeGetter();
    }

    private void expire() {
        timedOut = true;
        todo.values().forEach(Handle::cancel);
        todo.clear();
        while (!getters.isEmpty()) {
            wakeGetter();
        }
    }

    /** Wakes the first that waits, if there is something for it; a cancelled one passes it on. */
    private void wakeGetter() {
        while (!getters.isEmpty() && (timedOut || !done.isEmpty())) {
            Promise<@Nullable Void> getter = getters.remove();
            if (!getter.isDone()) {
                getter.complete(null);
                return;
            }
        }
    }
}
