package dev.continuo;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The failures that nobody has asked for: reported when the task or promise is collected, or when the loop closes.
 *
 * <p>Costs nothing where nothing fails.
 */
final class Unretrieved {
    private static final class Watch extends WeakReference<Awaitable<?>> {
        final Outcome.Failed failure;
        final String subject;

        Watch(Awaitable<?> awaitable, Outcome.Failed failure, ReferenceQueue<Awaitable<?>> queue) {
            super(awaitable, queue);
            this.failure = failure;
            this.subject = awaitable.toString();
        }
    }

    private final Loop loop;
    private final ReferenceQueue<Awaitable<?>> collected = new ReferenceQueue<>();
    private final Set<Watch> watches = new LinkedHashSet<>();

    /** How many there are; every iteration of the loop asks. */
    private int count;

    Unretrieved(Loop loop) {
        this.loop = loop;
    }

    void watch(Awaitable<?> awaitable, Outcome.Failed failure) {
        watches.add(new Watch(awaitable, failure, collected));
        count = watches.size();
        loop.ready.hasChores = true;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Reports what was collected since the last call. */
    void poll() {
        if (count == 0) {
            return;
        }
        for (Reference<?> next = collected.poll(); next != null; next = collected.poll()) {
            if (next instanceof Watch watch && watches.remove(watch)) {
                report(watch);
            }
        }
        count = watches.size();
    }

    /** Reports all that is left. */
    void reportAll() {
        for (Watch watch : watches) {
            report(watch);
        }
        watches.clear();
        count = 0;
    }

    private void report(Watch watch) {
        if (!watch.failure.retrieved) {
            loop.report("exception was never retrieved: " + watch.subject, watch.failure.cause, watch.get());
        }
    }
}
