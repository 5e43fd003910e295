package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncQueue;
import dev.continuo.sync.QueueShutDownException;
import dev.continuo.testing.OnLoop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What CPython's {@code test_queues} pins down on join and shutdown, for each kind of queue. */
class QueueShutdownTest {
    /** The kinds of queues. */
    enum Kind {
        FIFO,
        LIFO,
        PRIORITY;

        AsyncQueue<Integer> create(int capacity) {
            return switch (this) {
                case FIFO -> AsyncQueue.fifo(capacity);
                case LIFO -> AsyncQueue.lifo(capacity);
                case PRIORITY -> AsyncQueue.priority(capacity);
            };
        }
    }

    private int sum;

    @Async
    private Task<Void> worker(AsyncQueue<Integer> queue) {
        while (true) {
            sum += await(queue.get());
            queue.taskDone();
        }
    }

    @Async
    private static Task<Void> assertShutDownAndEmpty(AsyncQueue<Integer> queue) {
        assertThat(await(failureOf(() -> queue.put(1)))).isInstanceOf(QueueShutDownException.class);
        assertThatThrownBy(() -> queue.putNow(1)).isInstanceOf(QueueShutDownException.class);
        assertThat(await(failureOf(() -> queue.get()))).isInstanceOf(QueueShutDownException.class);
        assertThatThrownBy(queue::getNow).isInstanceOf(QueueShutDownException.class);
        return Task.done();
    }

    @ParameterizedTest
    @EnumSource
    void taskDone_tooOften_throws(Kind kind) {
        assertThatThrownBy(kind.create(0)::taskDone).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void join_returnsWhenAllItemsAreDone(Kind kind) {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = kind.create(0);
            for (int i = 0; i < 100; i++) {
                queue.putNow(i);
            }
            worker(queue);
            worker(queue);
            await(queue.join());
            assertThat(sum).isEqualTo(99 * 100 / 2);
            return Task.done();
        });
    }

    @ParameterizedTest
    @EnumSource
    void join_emptyQueue_returnsAtOnce(Kind kind) {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = kind.create(0);
            Task<Void> other = iterations(1);
            await(queue.join());
            await(queue.join());
            assertThat(other.isDone()).as("nobody ran in between").isFalse();
            return other;
        });
    }

    @ParameterizedTest
    @EnumSource
    void shutdown_empty_pendingAndLaterCallsThrow(Kind kind) {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = kind.create(0);
            Task<Integer> getter = queue.get();
            await(iterations(1));
            queue.shutdown();
            await(queue.join());
            await(iterations(1));
            assertThat(getter.exception()).isInstanceOf(QueueShutDownException.class);
            return assertShutDownAndEmpty(queue);
        });
    }

    @ParameterizedTest
    @EnumSource
    void shutdown_full_itemsCanBeTakenAndJoinWaitsForThem(Kind kind) {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = kind.create(1);
            queue.putNow(1);
            Task<Void> join = queue.join();
            Task<Void> putter = queue.put(2);
            await(iterations(1));
            assertThat(putter.isDone()).isFalse();
            queue.shutdown();
            assertThat(queue.size()).isEqualTo(1);
            await(iterations(1));
            assertThat(putter.exception()).isInstanceOf(QueueShutDownException.class);
            assertThat(await(queue.get())).isEqualTo(1);
            await(iterations(1));
            assertThat(join.isDone()).isFalse();
            await(assertShutDownAndEmpty(queue));
            queue.taskDone();
            await(iterations(1));
            assertThat(join.isDone()).isTrue();
            assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalArgumentException.class);
            return Task.done();
        });
    }

    @ParameterizedTest
    @EnumSource
    void shutdownImmediate_dropsTheItemsAndJoinReturns(Kind kind) {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = kind.create(0);
            queue.putNow(1);
            Task<Void> join = queue.join();
            queue.shutdown(true);
            assertThat(queue.size()).isZero();
            await(iterations(1));
            assertThat(join.isDone()).isTrue();
            await(assertShutDownAndEmpty(queue));
            assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalArgumentException.class);
            return Task.done();
        });
    }

    @ParameterizedTest
    @EnumSource
    void shutdownImmediate_itemInWork_joinWaitsForIt(Kind kind) {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = kind.create(0);
            queue.putNow(1);
            queue.putNow(1);
            Task<Void> join = queue.join();
            assertThat(await(queue.get())).isEqualTo(1);
            queue.shutdown(true);
            assertThat(queue.size()).isZero();
            await(iterations(1));
            assertThat(join.isDone()).isFalse();
            await(assertShutDownAndEmpty(queue));
            queue.taskDone();
            assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalArgumentException.class);
            await(iterations(1));
            assertThat(join.isDone()).isTrue();
            return Task.done();
        });
    }
}
