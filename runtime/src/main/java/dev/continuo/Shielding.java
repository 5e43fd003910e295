package dev.continuo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The protection of an operation from the cancellation of those who await it. */
final class Shielding {
    private Shielding() {}

    static <T extends @Nullable Object> Awaitable<T> shield(Awaitable<T> inner) {
        if (inner.isDone()) {
            return inner;
        }
        Promise<T> outer = new DependentPromise<>("shield", List.of(inner));
        Handle callback = inner.addDoneCallback(done -> copy(done, outer));
        outer.addDoneCallback(done -> {
            if (!inner.isDone()) {
                callback.cancel();
            }
        });
        return outer;
    }

    private static <T extends @Nullable Object> void copy(Awaitable<T> inner, Promise<T> outer) {
        Object end = inner.outcome;
        if (end instanceof Outcome.Failed failed) {
            failed.retrieved = true;
        }
        if (outer.isCancelled() || end == null) {
            return;
        }
        if (end instanceof Outcome.Cancelled) {
            outer.cancel();
        } else if (end instanceof Outcome.Failed failed) {
            outer.fail(failed.cause);
        } else {
            outer.complete(inner.valueOf(end));
        }
    }
}
