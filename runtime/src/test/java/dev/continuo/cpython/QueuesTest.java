package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.waitFor;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.CancelledError;
import dev.continuo.Loop;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncQueue;
import dev.continuo.sync.QueueEmptyException;
import dev.continuo.sync.QueueFullException;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_queues} pins down, but for join and shutdown. */
class QueuesTest {
    private final AsyncQueue<Integer> unbounded = AsyncQueue.fifo();
    private final AsyncQueue<Integer> single = AsyncQueue.fifo(1);

    @Async
    private static Task<List<Integer>> take(AsyncQueue<Integer> queue, int count) {
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(await(queue.get()));
        }
        return Task.of(items);
    }

    @Async
    private static Task<Void> putAll(AsyncQueue<Integer> queue, int... items) {
        for (int item : items) {
            await(queue.put(item));
        }
        return Task.done();
    }

    @Test
    void isEmpty_followsPutAndGet() {
        assertThat(unbounded.isEmpty()).isTrue();
        unbounded.putNow(1);
        assertThat(unbounded.isEmpty()).isFalse();
        assertThat(unbounded.getNow()).isEqualTo(1);
        assertThat(unbounded.isEmpty()).isTrue();
    }

    @Test
    void isFull_followsTheCapacity_zeroIsNone() {
        assertThat(unbounded.isFull()).isFalse();
        unbounded.putNow(1);
        assertThat(unbounded.isFull()).isFalse();
        assertThat(single.isFull()).isFalse();
        single.putNow(1);
        assertThat(single.isFull()).isTrue();
        assertThat(single.capacity()).isEqualTo(1);
    }

    @Test
    void fifo_givesItemsInTheirOrder() {
        OnLoop.run(() -> {
            await(putAll(unbounded, 1, 3, 2));
            assertThat(await(take(unbounded, 3))).containsExactly(1, 3, 2);
            return Task.done();
        });
    }

    @Test
    void lifo_givesTheLastFirst() {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = AsyncQueue.lifo(0);
            await(putAll(queue, 1, 3, 2));
            assertThat(await(take(queue, 3))).containsExactly(2, 3, 1);
            return Task.done();
        });
    }

    @Test
    void priority_givesTheSmallestFirst() {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = AsyncQueue.priority(0);
            await(putAll(queue, 1, 3, 2));
            assertThat(await(take(queue, 3))).containsExactly(1, 2, 3);
            return Task.done();
        });
    }

    @Test
    void put_full_waitsAndOneGetLetsOneThrough() {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = AsyncQueue.fifo(2);
            Task<Void> putter = putAll(queue, 1, 2, 3, 4);
            await(iterations(3));
            assertThat(queue.size()).isEqualTo(2);
            assertThat(queue.getNow()).isEqualTo(1);
            await(iterations(1));
            assertThat(queue.size()).isEqualTo(2);
            assertThat(putter.isDone()).isFalse();
            assertThat(await(take(queue, 3))).containsExactly(2, 3, 4);
            assertThat(putter.isDone()).isTrue();
            return Task.done();
        });
    }

    @Test
    void get_itemThere_doesNotWait() {
        OnLoop.run(() -> {
            unbounded.putNow(1);
            Task<Integer> other = unbounded.get();
            assertThat(await(unbounded.get())).as("nobody ran in between").isEqualTo(1);
            other.cancel();
            return Task.done();
        });
    }

    @Test
    void get_empty_waitsForAPut() {
        OnLoop.run(() -> {
            Task<Integer> getter = unbounded.get();
            await(iterations(3));
            assertThat(getter.isDone()).isFalse();
            Loop.current().callLater(seconds(1), () -> unbounded.putNow(1));
            assertThat(await(getter)).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void get_wakesAWaitingPutter() {
        OnLoop.run(() -> {
            await(single.put(1));
            Task<Void> putter = single.put(2);
            await(iterations(1));
            assertThat(await(single.get())).isEqualTo(1);
            await(iterations(1));
            assertThat(putter.isDone()).isTrue();
            return Task.done();
        });
    }

    @Test
    void getNow_givesAnItemOrThrows() {
        unbounded.putNow(1);
        assertThat(unbounded.getNow()).isEqualTo(1);
        assertThatThrownBy(unbounded::getNow).isInstanceOf(QueueEmptyException.class);
    }

    @Test
    void putNow_full_throws() {
        single.putNow(1);
        assertThatThrownBy(() -> single.putNow(2)).isInstanceOf(QueueFullException.class);
        assertThat(single.size()).isEqualTo(1);
    }

    @Test
    void cancel_getter_itemGoesToTheNext() {
        OnLoop.run(() -> {
            Task<Integer> first = unbounded.get();
            Task<Integer> second = unbounded.get();
            await(iterations(1));
            first.cancel();
            await(iterations(1));
            assertThat(first.isCancelled()).isTrue();
            await(unbounded.put(1));
            await(iterations(1));
            assertThat(second.result()).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void twoPutters_queueOfOne_itemsArriveInOrder() {
        OnLoop.run(() -> {
            single.put(1);
            single.put(2);
            assertThat(await(take(single, 2))).containsExactly(1, 2);
            return Task.done();
        });
    }

    @Test
    void producerAndConsumer_queueOfOne_doNotDeadlock() {
        OnLoop.run(() -> {
            Task<Void> producer = putAll(single, 0, 1, 2, 3, 4);
            assertThat(await(take(single, 5))).containsExactly(0, 1, 2, 3, 4);
            return producer;
        });
    }

    @Test
    void get_timeIsUp_leavesNoWaiter() {
        OnLoop.run(() -> {
            assertThat(await(failureOf(() -> waitFor(seconds(1), () -> unbounded.get()))))
                    .isInstanceOf(TimeoutException.class);
            assertThat(unbounded).hasToString("AsyncQueue [0 items]");
            return Task.done();
        });
    }

    @Test
    void put_unbounded_doesNotWait() {
        OnLoop.run(() -> {
            Task<Void> other = unbounded.put(2);
            await(unbounded.put(1));
            assertThat(unbounded.size()).as("nobody ran in between").isEqualTo(1);
            await(other);
            assertThat(await(take(unbounded, 2))).containsExactly(1, 2);
            return Task.done();
        });
    }

    @Test
    void put_full_waitsUntilGetNowMakesRoom() {
        OnLoop.run(() -> {
            Task<Void> putter = putAll(single, 1, 2);
            await(iterations(2));
            assertThat(putter.isDone()).isFalse();
            Loop.current().callLater(seconds(1), single::getNow);
            await(putter);
            assertThat(single.getNow()).isEqualTo(2);
            return Task.done();
        });
    }

    @Test
    void put_inATask_endsAndTheItemIsThere() {
        OnLoop.run(() -> {
            Task<Boolean> putter = createTask(() -> {
                await(unbounded.put(1));
                return Task.of(true);
            });
            assertThat(await(unbounded.get())).isEqualTo(1);
            assertThat(putter.result()).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_getterThatWasWoken_itemIsNotLost() {
        OnLoop.run(() -> {
            Task<Integer> reader = unbounded.get();
            await(iterations(1));
            unbounded.putNow(1);
            unbounded.putNow(2);
            reader.cancel();
            assertThat(await(failureOf(() -> reader))).isInstanceOf(CancelledError.class);
            assertThat(await(unbounded.get())).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void cancel_oneOfSeveralGettersThatWereWoken_othersGetTheItems() {
        OnLoop.run(() -> {
            Task<Integer> first = unbounded.get();
            Task<Integer> second = unbounded.get();
            Task<Integer> third = unbounded.get();
            await(iterations(1));
            unbounded.putNow(1);
            unbounded.putNow(2);
            first.cancel();
            assertThat(await(failureOf(() -> first))).isInstanceOf(CancelledError.class);
            assertThat(List.of(await(second), await(third))).containsExactlyInAnyOrder(1, 2);
            return Task.done();
        });
    }

    @Test
    void cancel_putterThatWasWoken_roomIsNotLost() {
        OnLoop.run(() -> {
            single.putNow(1);
            Task<Void> writer = single.put(2);
            await(iterations(1));
            assertThat(single.getNow()).isEqualTo(1);
            writer.cancel();
            assertThat(await(failureOf(() -> writer))).isInstanceOf(CancelledError.class);
            await(single.put(2));
            assertThat(single.getNow()).isEqualTo(2);
            assertThat(single.size()).isZero();
            return Task.done();
        });
    }

    @Test
    void cancel_putterInTheQueue_isSkipped() {
        OnLoop.run(() -> {
            single.put(1);
            Task<Void> second = single.put(2);
            Task<Void> cancelled = single.put(3);
            await(iterations(1));
            assertThat(second.isDone()).isFalse();
            cancelled.cancel();
            await(iterations(1));
            assertThat(cancelled.isCancelled()).isTrue();
            assertThat(single.getNow()).isEqualTo(1);
            await(iterations(1));
            assertThat(single.getNow()).isEqualTo(2);
            return second;
        });
    }

    @Test
    void put_getterWaits_wakesIt() {
        OnLoop.run(() -> {
            Task<Integer> getter = unbounded.get();
            await(iterations(1));
            await(unbounded.put(1));
            assertThat(await(getter)).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void severalGetNow_inOneStep_letAsManyPuttersThrough() {
        OnLoop.run(() -> {
            AsyncQueue<Integer> queue = AsyncQueue.fifo(2);
            List<Task<Void>> putters = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                putters.add(queue.put(i));
            }
            await(iterations(1));
            for (int left = queue.size(); left > 0; left--) {
                queue.getNow();
            }
            await(iterations(1));
            assertThat(putters).allMatch(Task::isDone);
            assertThat(queue.size()).isEqualTo(2);
            return Task.done();
        });
    }

    @Test
    void cancel_putter_leavesNoWaiter() {
        OnLoop.run(() -> {
            single.putNow(1);
            Task<Void> putter = single.put(2);
            await(iterations(1));
            assertThat(single).hasToString("AsyncQueue [1/1 items, putters:1, unfinished:1]");
            putter.cancel();
            assertThat(await(failureOf(() -> putter))).isInstanceOf(CancelledError.class);
            assertThat(single).hasToString("AsyncQueue [1/1 items, unfinished:1]");
            return Task.done();
        });
    }

    @Test
    void putNow_getterCancelledInTheSameStep_leavesNoWaiter() {
        OnLoop.run(() -> {
            Task<Integer> getter = unbounded.get();
            await(iterations(1));
            getter.cancel();
            assertThat(unbounded).hasToString("AsyncQueue [0 items, getters:1]");
            unbounded.putNow(1);
            assertThat(unbounded).hasToString("AsyncQueue [1 items, unfinished:1]");
            assertThat(await(failureOf(() -> getter))).isInstanceOf(CancelledError.class);
            assertThat(unbounded.getNow()).isEqualTo(1);
            return Task.done();
        });
    }
}
