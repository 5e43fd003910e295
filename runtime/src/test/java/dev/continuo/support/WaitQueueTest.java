package dev.continuo.support;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.AsyncFunction;
import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The queue behind all primitives: its order, and its costs as the number of waiters that it looks at. */
class WaitQueueTest {
    private static final int MANY = 100_000;

    private int looks;

    private final WaitQueue queue = new WaitQueue("owner") {
        @Override
        boolean isWaiting(Task<?> task) {
            looks++;
            return super.isWaiting(task);
        }
    };

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

    /** Runs {@code test} with many waiters in the queue. */
    private void withMany(AsyncFunction<List<Task<Void>>, Void> test) {
        OnLoop.run(() -> test.apply(await(startWaiters(1, MANY))));
    }

    private int wakeAll() {
        int woken = 0;
        while (queue.wakeNext()) {
            woken++;
        }
        return woken;
    }

    @Test
    void cancel_oneOfMany_looksAtNoOther() {
        withMany(waiters -> {
            for (int i : new int[] {0, MANY / 2, MANY - 1}) {
                waiters.get(i).cancel();
            }
            assertThat(queue.size()).as("each keeps its place until it runs").isEqualTo(MANY);
            await(yieldNow());
            assertThat(looks).isZero();
            assertThat(queue.size()).isEqualTo(MANY - 3);
            assertThat(queue.isIdle()).isFalse();
            return Task.done();
        });
    }

    @Test
    void cancel_allInRandomOrder_looksAtNoOther() {
        long seed = System.nanoTime();
        System.out.println("order of cancellations: seed " + seed);
        withMany(waiters -> {
            List<Task<Void>> order = new ArrayList<>(waiters);
            Collections.shuffle(order, new Random(seed));
            order.forEach(Task::cancel);
            await(yieldNow());
            assertThat(looks).isZero();
            assertThat(queue.size()).isZero();
            assertThat(queue.isIdle()).isTrue();
            return Task.done();
        });
    }

    @Test
    void wakeAll_many_looksAtEachOnceOrTwice() {
        withMany(waiters -> {
            assertThat(wakeAll()).isEqualTo(MANY);
            assertThat(looks).isBetween(MANY, 2 * MANY);
            assertThat(waiters).allMatch(WaitQueue::hasWoken);
            return Task.done();
        });
    }

    @Test
    void wakeOneByOne_manyAreCancelledInFront_looksAtEachOnceOrTwiceInAll() {
        withMany(waiters -> {
            waiters.subList(0, MANY / 2).forEach(Task::cancel);
            assertThat(looks).isZero();
            assertThat(queue.wakeNext()).isTrue();
            assertThat(WaitQueue.hasWoken(waiters.get(MANY / 2))).isTrue();
            assertThat(WaitQueue.hasWoken(waiters.get(0))).isFalse();
            assertThat(wakeAll()).isEqualTo(MANY / 2 - 1);
            assertThat(looks).isBetween(MANY, 2 * MANY + 1);
            return Task.done();
        });
    }

    @Test
    void isIdle_manyAreCancelled_looksAtNone() {
        withMany(waiters -> {
            waiters.forEach(Task::cancel);
            assertThat(queue.isIdle()).isTrue();
            await(yieldNow());
            assertThat(queue.isIdle()).isTrue();
            assertThat(queue.size()).isZero();
            assertThat(looks).isZero();
            return Task.done();
        });
    }

    @Test
    void join_afterAllAreDone_isTheNextToBeWoken() {
        withMany(waiters -> {
            wakeAll();
            Task<Void> late = await(startWaiters(0, 1)).get(0);
            looks = 0;
            assertThat(queue.wakeNext()).isTrue();
            assertThat(looks).isEqualTo(1);
            assertThat(WaitQueue.hasWoken(late)).isTrue();
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
    void releaseNext_besideCancelledOnes_takesOutThoseBeforeTheWokenOnly() {
        OnLoop.run(() -> {
            List<Task<Void>> waiters = await(startWaiters(1, 4));
            waiters.get(0).cancel();
            waiters.get(2).cancel();
            assertThat(queue.releaseNext()).isTrue();
            assertThat(queue.size()).as("a cancelled one and one that waits").isEqualTo(2);
            await(yieldNow());
            assertThat(log).containsExactly(-1, -3, 2);
            assertThat(queue.size()).isEqualTo(1);
            assertThat(queue.releaseNext()).isTrue();
            await(yieldNow());
            assertThat(log).containsExactly(-1, -3, 2, 4);
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

    /** Goes on when woken for the second time, with its note. */
    private final WaitQueue noted = new WaitQueue("owner") {
        @Override
        protected Object goOn(Task<?> task, Object note) {
            return note instanceof Integer number ? join$async(-number - 1L, task, null) : note;
        }

        @Override
        protected void giveUp(Task<?> task, boolean woken, Object note) {
            log.add((Integer) note);
        }
    };

    @Async
    private Task<Long> noting(int number) {
        return noted.join(number);
    }

    @Test
    void join_withNotesWhileTheRingGrowsWithGaps_givesEachItsOwnAfterAllWaits() {
        OnLoop.run(() -> {
            List<Task<Long>> tasks = new ArrayList<>();
            List<Integer> cancelled = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                tasks.add(noting(i));
                await(yieldNow());
                if (i % 3 == 2) {
                    tasks.get(i - 1).cancel();
                    cancelled.add(i - 1);
                }
            }
            await(yieldNow());
            assertThat(log).isEqualTo(cancelled);
            for (int waits = 0; waits < 2; waits++) {
                while (noted.wakeNext()) {}
                await(yieldNow());
            }
            for (int i = 0; i < 1000; i++) {
                assertThat(tasks.get(i).isCancelled()).isEqualTo(cancelled.contains(i));
                if (!cancelled.contains(i)) {
                    assertThat(tasks.get(i).result()).isEqualTo(-i - 1L);
                }
            }
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
