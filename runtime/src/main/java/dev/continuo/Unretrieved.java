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

    Unretrieved(Loop loop) {
        this.loop = loop;
    }

    void watch(Awaitable<?> awaitable, Outcome.Failed failure) {
        watches.add(new Watch(awaitable, failure, collected));
    }

    /** Reports what was collected since the last call. */
    void poll() {
        if (watches.isEmpty()) {
            return;
        }
        for (Reference<?> next = collected.poll(); next != null; next = collected.poll()) {
            if (next instanceof Watch watch && watches.remove(watch)) {
                report(watch);
            }
        }
    }

    /** Reports all that is left. */
    void reportAll() {
        for (Watch watch : watches) {
            report(watch);
        }
        watches.clear();
    }

    private void report(Watch watch) {
        if (!watch.failure.retrieved) {
            loop.report("exception was never retrieved: " + watch.subject, watch.failure.cause, watch.get());
        }
    }
}
