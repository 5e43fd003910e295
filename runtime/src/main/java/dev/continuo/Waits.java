package dev.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The waits for other operations: asyncio's {@code wait} and {@code wait_for}. */
final class Waits {
    /** When a wait for several ends. */
    enum Until {
        ALL_COMPLETED,
        FIRST_COMPLETED,
        FIRST_FAILED
    }

    private Waits() {}

    @Async
    static <T extends @Nullable Object> Task<Waited<T>> wait(
            Collection<? extends CompletionStage<? extends T>> arguments, @Nullable Duration limit, Until until) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to wait for");
        }
        Set<Awaitable<T>> all = new LinkedHashSet<>();
        for (CompletionStage<? extends T> argument : arguments) {
            all.add(OutsidePromise.of(argument));
        }
        // Without a shortcut for those that are done already, as in asyncio: what ends meanwhile counts too.
        await(completion(all, limit, until));
        return Task.of(sorted(all));
    }

    private static boolean failed(Awaitable<?> done) {
        return done.outcome instanceof Outcome.Failed;
    }

    @Async
    private static <T extends @Nullable Object> Task<@Nullable Void> completion(
            Set<Awaitable<T>> all, @Nullable Duration limit, Until until) {
        Promise<@Nullable Void> waiter = new DependentPromise<>("wait for " + all.size(), all);
        Handle timer = limit == null ? null : Loop.current().callLater(limit, () -> release(waiter));
        int[] left = {all.size()};
        List<Handle> callbacks = new ArrayList<>(all.size());
        for (Awaitable<T> awaitable : all) {
            callbacks.add(awaitable.addDoneCallback(done -> {
                if (--left[0] == 0 || until == Until.FIRST_COMPLETED || until == Until.FIRST_FAILED && failed(done)) {
                    release(waiter);
                }
            }));
        }
        try {
            await(waiter);
        } finally {
            if (timer != null) {
                timer.cancel();
            }
            callbacks.forEach(Handle::cancel);
        }
        return Task.done();
    }

    private static void release(Promise<@Nullable Void> waiter) {
        if (!waiter.isDone()) {
            waiter.complete(null);
        }
    }

    private static <T extends @Nullable Object> Waited<T> sorted(Set<Awaitable<T>> all) {
        Set<Awaitable<T>> done = new LinkedHashSet<>();
        Set<Awaitable<T>> pending = new LinkedHashSet<>();
        for (Awaitable<T> awaitable : all) {
            (awaitable.isDone() ? done : pending).add(awaitable);
        }
        return new Waited<>(done, pending);
    }

    @Async
    static <T extends @Nullable Object> Task<T> waitFor(@Nullable Duration limit, AsyncCallable<T> operation)
            throws TimeoutException {
        if (isOver(limit)) {
            return takeOrCancel(Tasks.start(null, operation));
        }
        return Timeout.after(limit).run(operation);
    }

    @Async
    static <T extends @Nullable Object> Task<T> waitFor(@Nullable Duration limit, Awaitable<T> awaitable)
            throws TimeoutException {
        if (isOver(limit)) {
            return takeOrCancel(awaitable);
        }
        return Timeout.after(limit).run(() -> Task.of(await(awaitable)));
    }

    private static boolean isOver(@Nullable Duration limit) {
        return limit != null && (limit.isZero() || limit.isNegative());
    }

    /** Takes the result if it is there, else cancels the operation and waits until that has ended it. */
    @Async
    private static <T extends @Nullable Object> Task<T> takeOrCancel(Awaitable<T> awaitable) throws TimeoutException {
        if (awaitable.isDone()) {
            return Task.of(awaitable.result());
        }
        // Not awaited itself, so that this can be cancelled whatever the operation makes of its cancellation.
        Promise<@Nullable Void> waiter = new DependentPromise<>("waitFor", List.of(awaitable));
        Handle callback = awaitable.addDoneCallback(done -> release(waiter));
        try {
            awaitable.cancel();
            await(waiter);
        } finally {
            callback.cancel();
        }
        try {
            return Task.of(awaitable.result());
        } catch (CancelledError e) {
            throw Timeout.timeoutException(e);
        }
    }
}
