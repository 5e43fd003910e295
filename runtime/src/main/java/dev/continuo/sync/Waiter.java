package dev.continuo.sync;

import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.support.Blocker;
import org.jspecify.annotations.Nullable;

/** A task that waits in the queue of a primitive: the promise that it awaits is its own link. */
class Waiter extends Promise<Boolean> implements Blocker {
    /** The queue, for as long as this is in it. */
    @Nullable
    WaitQueue queue;

    @Nullable
    Waiter previous;

    @Nullable
    Waiter next;

    Waiter(Loop loop, WaitQueue queue) {
        super(loop);
        this.queue = queue;
    }

    /** Whether this is neither woken nor cancelled. */
    boolean isPending() {
        return !isDone();
    }

    @Override
    public boolean cancel(@Nullable String message) {
        boolean cancelled = super.cancel(message);
        WaitQueue in = queue;
        if (cancelled && in != null) {
            in.cancelled++;
        }
        return cancelled;
    }

    @Override
    public Object subject() {
        WaitQueue in = queue;
        return in == null ? this : in.owner;
    }

    @Override
    public @Nullable Task<?> holder() {
        return subject() instanceof AsyncLock lock ? lock.holder() : null;
    }

    @Override
    public String toString() {
        WaitQueue in = queue;
        return in == null ? super.toString() : in.owner.toString();
    }
}
