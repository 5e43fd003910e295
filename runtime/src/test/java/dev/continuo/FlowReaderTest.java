package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

/** A publisher's items are awaited one by one. */
class FlowReaderTest {
    /** Sends numbers on the thread that asks, and records what it is asked for. */
    private static final class Numbers implements Flow.Publisher<Integer>, Flow.Subscription {
        private final int end;
        private Flow.Subscriber<? super Integer> subscriber;
        private int next;
        private long asked;
        private boolean cancelled;

        Numbers(int end) {
            this.end = end;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
            this.subscriber = subscriber;
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long count) {
            asked += count;
            for (long i = 0; i < count && next < end; i++) {
                subscriber.onNext(next++);
            }
            if (next == end) {
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    @Async
    private static <T> Task<List<T>> readAll(FlowReader<T> reader) {
        List<T> items = new ArrayList<>();
        for (T item; (item = await(reader.next())) != null; ) {
            items.add(item);
        }
        return Task.of(items);
    }

    @Test
    void items_sentByOtherThreads_areReadInTheirOrder() {
        List<Integer> read = Continuo.run(() -> {
            SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
            FlowReader<Integer> reader = FlowReader.of(publisher);
            new Thread(() -> {
                        for (int i = 0; i < 1000; i++) {
                            publisher.submit(i);
                        }
                        publisher.close();
                    })
                    .start();
            return readAll(reader);
        });
        assertThat(read).hasSize(1000).isSorted();
    }

    @Test
    void items_areAskedForOneByOne_andOnlyWhenTheReaderWaits() {
        OnLoop.run(() -> {
            Numbers numbers = new Numbers(3);
            FlowReader<Integer> reader = FlowReader.of(numbers);
            assertThat(numbers.asked).isZero();
            assertThat(await(reader.next())).isZero();
            await(OnLoop.iterations(2));
            assertThat(numbers.asked).isEqualTo(1);
            assertThat(await(readAll(reader))).containsExactly(1, 2);
            assertThat(await(reader.next())).isNull();
            assertThat(numbers.asked).isEqualTo(3);
            return Task.done();
        });
    }

    @Test
    void publisher_thatFails_throwsAfterItsItems() {
        IOException failure = new IOException("broken pipe");
        OnLoop.run(() -> {
            Flow.Subscriber<?>[] subscriber = new Flow.Subscriber<?>[1];
            FlowReader<Integer> reader = FlowReader.of(given -> {
                subscriber[0] = given;
                new Numbers(2).subscribe(given);
            });
            assertThat(await(reader.next())).isZero();
            subscriber[0].onError(failure);
            assertThat(await(OnLoop.failureOf(reader::next))).isSameAs(failure);
            assertThat(await(OnLoop.failureOf(reader::next))).isSameAs(failure);
            return Task.done();
        });
    }

    @Test
    void cancel_whileWaiting_itemThatWasAskedForGoesToTheNextCall() {
        OnLoop.run(() -> {
            Flow.Subscriber<?>[] subscriber = new Flow.Subscriber<?>[1];
            List<Long> asked = new ArrayList<>();
            FlowReader<String> reader = FlowReader.of(given -> {
                subscriber[0] = given;
                given.onSubscribe(new Flow.Subscription() {
                    @Override
                    public void request(long count) {
                        asked.add(count);
                    }

                    @Override
                    public void cancel() {}
                });
            });
            Task<String> waiting = createTask(reader::next);
            await(yieldNow());
            waiting.cancel();
            await(yieldNow());
            assertThat(waiting.isCancelled()).isTrue();
            send(subscriber[0], "late");
            assertThat(await(reader.next())).isEqualTo("late");
            assertThat(asked).containsExactly(1L);
            return Task.done();
        });
    }

    @SuppressWarnings("unchecked")
    private static void send(Flow.Subscriber<?> subscriber, String item) {
        ((Flow.Subscriber<String>) subscriber).onNext(item);
    }

    @Test
    void close_cancelsTheSubscriptionAndWakesWhoWaits() {
        OnLoop.run(() -> {
            Numbers numbers = new Numbers(10);
            FlowReader<Integer> reader = FlowReader.of(numbers);
            assertThat(await(reader.next())).isZero();
            reader.close();
            reader.close();
            assertThat(numbers.cancelled).isTrue();
            assertThat(await(OnLoop.failureOf(reader::next))).hasMessage("the reader is closed");

            FlowReader<String> silent = FlowReader.of(new SubmissionPublisher<>());
            Task<Throwable> waiting = OnLoop.failureOf(silent::next);
            await(yieldNow());
            silent.close();
            assertThat(await(waiting)).hasMessage("the reader is closed");
            return Task.done();
        });
    }

    @Test
    void next_calledByTwoTasks_isRefused() {
        OnLoop.run(() -> {
            FlowReader<String> reader = FlowReader.of(new SubmissionPublisher<>());
            Task<String> first = createTask(reader::next);
            await(yieldNow());
            assertThat(await(OnLoop.failureOf(reader::next)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another task waits for the next item")
                    .hasMessageContaining("AsyncQueue");
            first.cancel();
            return Task.done();
        });
    }

    @Test
    void of_withoutALoop_isRefused() {
        assertThatThrownBy(() -> FlowReader.of(new Numbers(1))).hasMessageContaining("no running event loop");
    }
}
