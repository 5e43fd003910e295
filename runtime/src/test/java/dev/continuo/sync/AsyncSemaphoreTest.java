package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.gather;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncSemaphoreTest {
    private final List<String> order = new ArrayList<>();

    @Async
    private Task<Boolean> take(AsyncSemaphore semaphore, String name) {
        boolean acquired = await(semaphore.acquire());
        order.add(name);
        return Task.of(acquired);
    }

    @Test
    void newSemaphore_byDefault_hasOneToken() {
        assertThat(new AsyncSemaphore()).hasToString("AsyncSemaphore [unlocked, value:1]");
        assertThat(new AsyncBoundedSemaphore()).hasToString("AsyncBoundedSemaphore [unlocked, value:1]");
    }

    @Test
    void newSemaphore_negativeValue_throws() {
        assertThatThrownBy(() -> new AsyncSemaphore(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AsyncBoundedSemaphore(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newSemaphore_withoutTokens_isLocked() {
        assertThat(new AsyncSemaphore(0).isLocked()).isTrue();
        assertThat(new AsyncSemaphore(0)).hasToString("AsyncSemaphore [locked]");
    }

    @Test
    void acquire_tokenLeft_takesItAtOnceAndYieldsTrue() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(3);
            Task<Boolean> other = take(semaphore, "other");
            assertThat(await(take(semaphore, "first"))).isTrue();
            assertThat(await(take(semaphore, "second"))).isTrue();
            assertThat(order).as("nobody ran in between").containsExactly("first", "second");
            assertThat(semaphore.isLocked()).isFalse();
            assertThat(await(other)).isTrue();
            assertThat(semaphore.isLocked()).isTrue();
            return Task.done();
        });
    }

    @Test
    void acquire_noToken_waitsForARelease() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            Task<Boolean> waiter = take(semaphore, "waiter");
            await(iterations(3));
            assertThat(waiter.isDone()).isFalse();
            assertThat(semaphore).hasToString("AsyncSemaphore [locked, waiters:1]");
            semaphore.release();
            await(iterations(1));
            assertThat(waiter.result()).isTrue();
            assertThat(semaphore).hasToString("AsyncSemaphore [locked]");
            return Task.done();
        });
    }

    @Test
    void release_withoutWaiters_addsATokenEvenAboveTheInitialValue() {
        AsyncSemaphore semaphore = new AsyncSemaphore(1);
        semaphore.release();
        semaphore.release();
        assertThat(semaphore).hasToString("AsyncSemaphore [unlocked, value:3]");
    }

    @Test
    void acquireAndRelease_withoutWaiters_toggleIsLocked() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore();
            await(semaphore.acquire());
            assertThat(semaphore.isLocked()).isTrue();
            semaphore.release();
            assertThat(semaphore.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void boundedRelease_aboveTheInitialValue_throwsAndAddsNothing() {
        AsyncBoundedSemaphore semaphore = new AsyncBoundedSemaphore(2);
        assertThatThrownBy(semaphore::release)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("released too many times");
        assertThat(semaphore).hasToString("AsyncBoundedSemaphore [unlocked, value:2]");
    }

    @Test
    void boundedRelease_afterAcquire_isAllowed() {
        OnLoop.run(() -> {
            AsyncBoundedSemaphore semaphore = new AsyncBoundedSemaphore(1);
            await(semaphore.acquire());
            semaphore.release();
            assertThat(semaphore.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void guard_enteredAndLeft_takesAndGivesBack() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(2);
            await(semaphore.enter());
            assertThat(semaphore).hasToString("AsyncSemaphore [unlocked, value:1]");
            await(semaphore.exit());
            assertThat(semaphore).hasToString("AsyncSemaphore [unlocked, value:2]");
            return Task.done();
        });
    }

    @Test
    void release_severalTimes_wakesAsManyInOrder() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            take(semaphore, "first");
            take(semaphore, "second");
            take(semaphore, "third");
            await(iterations(1));
            semaphore.release();
            semaphore.release();
            await(iterations(1));
            assertThat(order).containsExactly("first", "second");
            assertThat(semaphore).hasToString("AsyncSemaphore [locked, waiters:1]");
            return Task.done();
        });
    }

    @Test
    void release_moreTokensThanWaiters_leavesTheRest() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            take(semaphore, "waiter");
            await(iterations(1));
            semaphore.release();
            semaphore.release();
            assertThat(semaphore.isLocked())
                    .as("nobody overtakes the woken one")
                    .isTrue();
            await(iterations(1));
            assertThat(semaphore).hasToString("AsyncSemaphore [unlocked, value:1]");
            return Task.done();
        });
    }

    @Test
    void cancel_waiter_throwsThereAndLeavesTheQueue() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            Task<Boolean> waiter = take(semaphore, "waiter");
            await(iterations(1));
            waiter.cancel();
            assertThat(await(failureOf(() -> waiter))).isInstanceOf(CancelledError.class);
            assertThat(semaphore).hasToString("AsyncSemaphore [locked]");
            return Task.done();
        });
    }

    @Test
    void release_firstTwoOfFourAreCancelled_thirdOnlyAcquires() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            Task<Boolean> first = take(semaphore, "first");
            Task<Boolean> second = take(semaphore, "second");
            take(semaphore, "third");
            take(semaphore, "fourth");
            await(iterations(1));
            first.cancel();
            second.cancel();
            semaphore.release();
            await(iterations(5));
            assertThat(order).containsExactly("third");
            assertThat(semaphore).hasToString("AsyncSemaphore [locked, waiters:1]");
            return Task.done();
        });
    }

    @Test
    void cancelAndRelease_inOneStep_tokenGoesToTheSecond() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            Task<Boolean> first = take(semaphore, "first");
            take(semaphore, "second");
            await(iterations(1));
            first.cancel();
            semaphore.release();
            await(iterations(1));
            assertThat(order).containsExactly("second");
            return Task.done();
        });
    }

    @Test
    void cancel_waiterThatWasWoken_tokenIsNotLost() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(1);
            await(semaphore.acquire());
            Task<Boolean> waiter = take(semaphore, "waiter");
            await(iterations(1));
            semaphore.release();
            waiter.cancel();
            await(iterations(2));
            assertThat(waiter.isCancelled()).isTrue();
            assertThat(semaphore).hasToString("AsyncSemaphore [unlocked, value:1]");
            assertThat(await(semaphore.acquire())).isTrue();
            return Task.done();
        });
    }

    @Async
    private Task<Void> takeTwice(AsyncSemaphore semaphore, String name) {
        await(take(semaphore, name + "1"));
        await(iterations(1));
        semaphore.release();
        await(take(semaphore, name + "2"));
        await(iterations(1));
        semaphore.release();
        return Task.done();
    }

    @Test
    void acquire_rightAfterOwnRelease_goesToTheBackOfTheQueue() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(1);
            await(gather(takeTwice(semaphore, "a"), takeTwice(semaphore, "b"), takeTwice(semaphore, "c")));
            assertThat(order).containsExactly("a1", "b1", "c1", "a2", "b2", "c2");
            return Task.done();
        });
    }

    @Test
    void twoReleases_oneByATaskThatAcquiresAgainAtOnce_keepTheOrder() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(1);
            Task<Boolean> again = createTask(() -> {
                await(take(semaphore, "1"));
                await(iterations(1));
                semaphore.release();
                return take(semaphore, "4");
            });
            Task<Boolean> second = take(semaphore, "2");
            Task<Boolean> third = take(semaphore, "3");
            await(iterations(1));
            semaphore.release();
            await(gather(second, third));
            semaphore.release();
            assertThat(await(again)).isTrue();
            assertThat(order).containsExactly("1", "2", "3", "4");
            return Task.done();
        });
    }

    @Test
    void twoReleases_headIsCancelled_serveTheNextTwoInOrder() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            Task<Boolean> head = take(semaphore, "head");
            Task<Boolean> second = take(semaphore, "second");
            Task<Boolean> third = take(semaphore, "third");
            await(iterations(1));
            head.cancel();
            await(iterations(1));
            semaphore.release();
            semaphore.release();
            await(gather(second, third));
            assertThat(order).containsExactly("second", "third");
            return Task.done();
        });
    }

    @Test
    void release_tokensWhileAWokenWaiterHasNotRun_goToThoseWhoQueuedBehindWhenItRuns() {
        OnLoop.run(() -> {
            AsyncSemaphore semaphore = new AsyncSemaphore(0);
            take(semaphore, "first");
            await(iterations(1));
            semaphore.release();
            semaphore.release();
            semaphore.release();
            assertThat(semaphore.isLocked()).as("the woken one counts").isTrue();
            // Made in this step, they queue before or after the woken one runs, but never overtake it.
            await(gather(take(semaphore, "second"), take(semaphore, "third")));
            assertThat(order).containsExactly("first", "second", "third");
            assertThat(semaphore).hasToString("AsyncSemaphore [locked]");
            return Task.done();
        });
    }
}
