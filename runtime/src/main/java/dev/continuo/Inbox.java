package dev.continuo;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The calls that other threads have handed to a loop: a stack without locks, taken whole and turned around. */
final class Inbox {
    private static final Handle CLOSED = new Handle(null, null);

    private final AtomicReference<@Nullable Handle> newest = new AtomicReference<>();

    /** Adds a call; false if the loop is closed. */
    boolean push(Handle call) {
        for (; ; ) {
            Handle top = newest.get();
            if (top == CLOSED) {
                return false;
            }
            call.next = top;
            if (newest.compareAndSet(top, call)) {
                return true;
            }
        }
    }

    boolean isEmpty() {
        return newest.get() == null;
    }

    /** Moves all calls into {@code ready}, the oldest first. */
    void moveTo(ReadyRing ready) {
        if (isEmpty()) {
            return;
        }
        Handle call = turned(newest.getAndSet(null));
        while (call != null) {
            Handle younger = call.next;
            call.next = null;
            ready.add(call);
            call = younger;
        }
    }

    private static @Nullable Handle turned(@Nullable Handle top) {
        Handle rest = top;
        Handle oldest = null;
        while (rest != null) {
            Handle older = rest.next;
            rest.next = oldest;
            oldest = rest;
            rest = older;
        }
        return oldest;
    }

    /** Refuses all further calls. */
    void close() {
        newest.set(CLOSED);
    }

    boolean isClosed() {
        return newest.get() == CLOSED;
    }
}
