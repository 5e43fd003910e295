package dev.continuo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.continuo.Loop;
import dev.continuo.Task;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The costs of the queue behind all primitives, as the number of waiters that it looks at. */
class WaitQueueTest {
    private static final int MANY = 100_000;

    private int looks;

    private final WaitQueue queue = new WaitQueue("owner") {
        @Override
        Waiter create(Loop current) {
            return new Waiter(current, this) {
                @Override
                boolean isPending() {
                    looks++;
                    return super.isPending();
                }
            };
        }
    };

    /** Runs {@code test} with many waiters in the queue. */
    private void withMany(Consumer<List<Waiter>> test) {
        OnLoop.run(() -> {
            List<Waiter> waiters = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                waiters.add(queue.add());
            }
            test.accept(waiters);
            return Task.done();
        });
    }

    private int wakeAll() {
        int woken = 0;
        for (Waiter next = queue.firstPending(); next != null; next = queue.firstPending()) {
            next.complete(true);
            woken++;
        }
        return woken;
    }

    @Test
    void cancel_oneOfMany_looksAtNoOther() {
        withMany(waiters -> {
            for (int i : new int[] {0, MANY / 2, MANY - 1}) {
                waiters.get(i).cancel();
                queue.remove(waiters.get(i));
            }
            assertThat(looks).isZero();
            assertThat(queue.size()).isEqualTo(MANY - 3);
            assertThat(queue.isIdle()).isFalse();
        });
    }

    @Test
    void cancel_allInRandomOrder_looksAtNoOther() {
        long seed = System.nanoTime();
        System.out.println("order of cancellations: seed " + seed);
        withMany(waiters -> {
            List<Waiter> order = new ArrayList<>(waiters);
            Collections.shuffle(order, new Random(seed));
            int left = MANY;
            for (Waiter waiter : order) {
                waiter.cancel();
                queue.remove(waiter);
                assertThat(queue.size()).isEqualTo(--left);
            }
            assertThat(looks).isZero();
            assertThatObject(queue.first()).isNull();
            assertThat(queue.isIdle()).isTrue();
        });
    }

    @Test
    void wakeAll_many_looksAtEachOnceOrTwice() {
        withMany(waiters -> {
            assertThat(wakeAll()).isEqualTo(MANY);
            assertThat(looks).isBetween(MANY, 2 * MANY);
            assertThat(waiters).allMatch(Waiter::isDone);
        });
    }

    @Test
    void wakeOneByOne_manyAreCancelledInFront_looksAtEachOnceOrTwiceInAll() {
        withMany(waiters -> {
            waiters.subList(0, MANY / 2).forEach(Waiter::cancel);
            assertThat(looks).isZero();
            assertThatObject(queue.firstPending()).isSameAs(waiters.get(MANY / 2));
            assertThat(wakeAll()).isEqualTo(MANY / 2);
            assertThat(looks).isBetween(MANY, 2 * MANY + 1);
        });
    }

    @Test
    void isIdle_manyAreCancelled_looksAtNone() {
        withMany(waiters -> {
            waiters.forEach(Waiter::cancel);
            assertThat(queue.isIdle()).isTrue();
            waiters.forEach(queue::remove);
            assertThat(queue.isIdle()).isTrue();
            assertThat(queue.size()).isZero();
            assertThat(looks).isZero();
        });
    }

    @Test
    void add_afterAllAreDone_isTheNextThatIsPending() {
        withMany(waiters -> {
            wakeAll();
            Waiter late = queue.add();
            looks = 0;
            assertThatObject(queue.firstPending()).isSameAs(late);
            assertThat(looks).isEqualTo(1);
        });
    }
}
