package dev.continuo.support;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The queue behind all primitives, with many tasks in it that leave from everywhere. */
class WaitQueueTest {
    private static final int MANY = 200_000;

    private final WaitQueue queue = new WaitQueue("owner");
    private final List<Integer> log = new ArrayList<>();

    @Async
    private Task<Void> waiter(int number) {
        try {
            await(queue.join());
            log.add(number);
        } catch (CancelledError e) {
            log.add(-number);
        }
        return Task.done();
    }

    @Async
    private Task<List<Task<Void>>> startWaiters(int first, int count) {
        List<Task<Void>> waiters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waiters.add(waiter(first + i));
        }
        await(yieldNow());
        return Task.of(waiters);
    }

    @Test
    void cancel_manyFromTheLastToTheFirst_leavesEachItsPlaceUntilItRuns() {
        OnLoop.run(() -> {
            List<Task<Void>> waiters = await(startWaiters(1, MANY));
            for (int i = MANY - 1; i > 0; i--) {
                waiters.get(i).cancel();
            }
            assertThat(queue.size()).isEqualTo(MANY);
            assertThat(queue.isIdle()).isFalse();
            await(yieldNow());
            assertThat(queue.size()).isEqualTo(1);
            queue.wakeFirst();
            assertThat(queue.isIdle()).isFalse();
            await(yieldNow());
            assertThat(queue.isIdle()).isTrue();
            assertThat(log).hasSize(MANY).endsWith(-2, 1);
            return Task.done();
        });
    }

    @Test
    void wakeNext_manyAreCancelledInFront_wakesTheFirstThatStillWaits() {
        OnLoop.run(() -> {
            List<Task<Void>> waiters = await(startWaiters(1, MANY));
            waiters.subList(0, MANY - 1).forEach(Task::cancel);
            assertThat(queue.wakeNext()).isTrue();
            assertThat(queue.wakeNext()).isFalse();
            assertThat(WaitQueue.hasWoken(waiters.get(MANY - 1))).isTrue();
            assertThat(WaitQueue.hasWoken(waiters.get(0))).isFalse();
            await(yieldNow());
            assertThat(log).hasSize(MANY).endsWith(MANY);
            return Task.done();
        });
    }

    @Test
    void wakeFirst_theFirstIsWoken_wakesNoOther() {
        OnLoop.run(() -> {
            await(startWaiters(1, 2));
            queue.wakeFirst();
            queue.wakeFirst();
            await(yieldNow());
            assertThat(log).containsExactly(1);
            queue.wakeFirst();
            await(yieldNow());
            assertThat(log).containsExactly(1, 2);
            return Task.done();
        });
    }

    @Test
    void releaseNext_oneOfThree_takesItOutAtOnce() {
        OnLoop.run(() -> {
            await(startWaiters(1, 3));
            assertThat(queue.releaseNext()).isTrue();
            assertThat(queue.size()).isEqualTo(2);
            await(startWaiters(4, 3));
            assertThat(queue.size()).isEqualTo(5);
            assertThat(log).containsExactly(1);
            while (queue.releaseNext()) {}
            assertThat(queue.isIdle()).isTrue();
            await(yieldNow());
            assertThat(log).containsExactly(1, 2, 3, 4, 5, 6);
            return Task.done();
        });
    }

    /** Compares with a list: what the queue should do, done by looking through all. */
    @Test
    void randomUse_ofAnySize_wakesInTheOrderOfArrival() {
        long seed = System.nanoTime();
        System.out.println("WaitQueueTest seed: " + seed);
        Random random = new Random(seed);
        OnLoop.run(() -> {
            List<Task<Void>> waiting = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            List<Integer> expected = new ArrayList<>();
            int next = 1;
            for (int round = 0; round < 3000; round++) {
                int joining = random.nextInt(8);
                waiting.addAll(await(startWaiters(next, joining)));
                for (int i = 0; i < joining; i++) {
                    numbers.add(next++);
                }
                for (int n = random.nextInt(round % 100 < 50 ? 4 : 10); n > 0 && !waiting.isEmpty(); n--) {
                    int index = random.nextInt(waiting.size());
                    boolean cancels = random.nextBoolean();
                    if (cancels) {
                        assertThat(waiting.remove(index).cancel()).isTrue();
                        expected.add(-numbers.remove(index));
                    } else {
                        assertThat(random.nextBoolean() ? queue.wakeNext() : queue.releaseNext())
                                .isTrue();
                        waiting.remove(0);
                        expected.add(numbers.remove(0));
                    }
                }
                await(yieldNow());
                assertThat(queue.isIdle()).isEqualTo(waiting.isEmpty());
                assertThat(queue.size()).isEqualTo(waiting.size());
                assertThat(log).isEqualTo(expected);
                log.clear();
                expected.clear();
            }
            waiting.forEach(Task::cancel);
            return Task.done();
        });
    }
}
