package dev.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.annotation.Async;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The items of a {@link Flow.Publisher}, awaited one by one: what asyncio reads with {@code async for}.
 *
 * <pre>{@code
 * try (FlowReader<String> lines = FlowReader.of(publisher)) {
 *   for (String line; (line = await(lines.next())) != null; ) {
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>The publisher is asked for one item at a time, when {@link #next()} finds none: it never runs ahead of its reader.
 *
 * <p><b>Threads.</b> Loop thread only; the publisher may send from any thread.
 *
 * <p><b>Cancellation.</b> An item that has been asked for when the task that waits for it is cancelled is not lost: the
 * next call gets it.
 *
 * @param <T> the type of the items
 * @since 0.1
 */
public final class FlowReader<T> implements AutoCloseable {
    /** What ends the items: a failure, or null. */
    private record End(@Nullable Throwable failure) {}

    private final Loop loop;

    /** What has come and not been looked at: the subscription, items and the end, in their order. */
    private final Queue<Object> signals = new ConcurrentLinkedQueue<>();

    private volatile boolean closed;
    private Flow.@Nullable Subscription subscription;
    private boolean asked;
    private @Nullable End end;
    private @Nullable Promise<@Nullable Void> arrival;

    private FlowReader(Loop loop) {
        this.loop = loop;
    }

    /**
     * Subscribes to {@code publisher}. Doesn't wait, and asks for no item yet.
     *
     * @param publisher the publisher
     * @param <T> the type of the items
     * @return reads its items
     * @throws IllegalStateException if no loop runs on this thread
     */
    public static <T> FlowReader<T> of(Flow.Publisher<? extends T> publisher) {
        FlowReader<T> reader = new FlowReader<>(Loop.current());
        publisher.subscribe(reader.new Subscriber());
        return reader;
    }

    /**
     * Waits for the next item. While it waits, the loop knows that something outside is to come.
     *
     * @return the item; null at the end. What the publisher fails with, be it checked or not, is thrown
     * @throws IllegalStateException if this is closed, or another task waits for the next item
     */
    @Async
    public Task<@Nullable T> next() {
        if (arrival != null) {
            throw new IllegalStateException(
                    "another task waits for the next item of this publisher: read it in one task,"
                            + " or pass the items on with an AsyncQueue");
        }
        for (; ; ) {
            checkOpen();
            T item = take();
            if (item != null) {
                return Task.of(item);
            }
            if (end != null) {
                if (end.failure != null) {
                    throw Sneaky.raise(end.failure);
                }
                return Task.of(null);
            }
            ask();
            if (signals.isEmpty()) {
                await(arrival());
            }
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
    }

    /** Takes the first item that has come; null if there is none. */
    @SuppressWarnings("unchecked") // Only the publisher's items, the subscription and the end are ever added.
    private @Nullable T take() {
        for (Object signal = signals.poll(); signal != null; signal = signals.poll()) {
            if (signal instanceof Flow.Subscription given) {
                subscription = given;
            } else if (signal instanceof End last) {
                end = last;
            } else {
                asked = false;
                return (T) ((Item<?>) signal).value;
            }
        }
        return null;
    }

    private void ask() {
        if (subscription != null && !asked) {
            asked = true;
            subscription.request(1);
        }
    }

    @Async
    private Task<@Nullable Void> arrival() {
        Promise<@Nullable Void> waiter = new Promise<>(loop);
        arrival = waiter;
        Hold hold = loop.hold();
        try {
            await(waiter);
        } finally {
            arrival = null;
            hold.close();
        }
        return Task.done();
    }

    private void wake() {
        if (arrival != null && !arrival.isDone()) {
            arrival.complete(null);
        }
    }

    /** Ends the subscription; a task that waits gets an {@link IllegalStateException}. Closing again has no effect. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            while (take() != null) {}
            if (subscription != null && end == null) {
                subscription.cancel();
            }
            wake();
        }
    }

    /** An item, wrapped to tell it from the other signals. */
    private record Item<T>(T value) {}

    /** Takes the publisher's signals, on any thread. */
    private final class Subscriber implements Flow.Subscriber<T> {
        private Flow.@Nullable Subscription current;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            Objects.requireNonNull(given);
            if (current != null || closed) {
                given.cancel();
                return;
            }
            current = given;
            signal(given);
            if (closed) {
                given.cancel(); // closed meanwhile, on the loop's thread
            }
        }

        @Override
        public void onNext(T item) {
            signal(new Item<>(Objects.requireNonNull(item)));
        }

        @Override
        public void onError(Throwable failure) {
            signal(new End(Objects.requireNonNull(failure)));
        }

        @Override
        public void onComplete() {
            signal(new End(null));
        }

        private void signal(Object signal) {
            signals.add(signal);
            if (loop.isInThread()) {
                wake();
            } else if (!loop.post(new Handle(FlowReader.this::wake, null)) && current != null) {
                current.cancel(); // the loop is closed
            }
        }
    }
}
