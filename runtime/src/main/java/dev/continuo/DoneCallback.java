package dev.continuo;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A callback that waits for an awaitable, and then for its turn. */
final class DoneCallback<T extends @Nullable Object> extends Handle {
    private final Awaitable<T> owner;
    private final Consumer<? super Awaitable<T>> callback;

    DoneCallback(Awaitable<T> owner, Consumer<? super Awaitable<T>> callback, @Nullable Locals locals) {
        super(null, locals);
        this.owner = owner;
        this.callback = callback;
    }

    @Override
    public void cancel() {
        if (!isCancelled()) {
            forget();
            owner.removeWaiter(this);
        }
    }

    boolean calls(Consumer<?> other) {
        return !isCancelled() && callback.equals(other);
    }

    @Override
    void invoke() {
        callback.accept(owner);
    }

    @Override
    public String toString() {
        return "done-callback " + callback + " of " + owner;
    }
}
