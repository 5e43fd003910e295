package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.waitFor;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AsyncLockTest {
    private final AsyncLock lock = new AsyncLock();
    private final List<String> order = new ArrayList<>();

    /** Takes the lock and keeps it. */
    @Async
    private Task<Boolean> take(String name) {
        boolean acquired = await(lock.acquire());
        order.add(name);
        return Task.of(acquired);
    }

    /** Takes the lock, and releases it in the same step. */
    @Async
    private Task<Void> pass(String name) {
        await(take(name));
        lock.release();
        return Task.done();
    }

    @Test
    void newLock_isNotLocked() {
        assertThat(lock.isLocked()).isFalse();
        assertThat(lock).hasToString("AsyncLock [unlocked]");
    }

    @Test
    void acquire_unlocked_locksAtOnceAndYieldsTrue() {
        OnLoop.run(() -> {
            Task<Void> other = pass("other");
            assertThat(await(take("self"))).isTrue();
            assertThat(lock.isLocked()).isTrue();
            assertThat(order).as("nobody ran in between").containsExactly("self");
            lock.release();
            return other;
        });
    }

    @Test
    void acquire_locked_waitsUntilReleased() {
        OnLoop.run(() -> {
            await(lock.acquire());
            Task<Boolean> waiter = take("waiter");
            await(iterations(5));
            assertThat(waiter.isDone()).isFalse();
            assertThat(lock).hasToString("AsyncLock [locked, waiters:1]");
            lock.release();
            await(iterations(1));
            assertThat(waiter.result()).isTrue();
            assertThat(lock).hasToString("AsyncLock [locked]");
            return Task.done();
        });
    }

    @Test
    void release_severalWaiters_oneProceedsPerReleaseInOrderOfArrival() {
        OnLoop.run(() -> {
            await(lock.acquire());
            take("first");
            take("second");
            take("third");
            await(iterations(1));
            for (int released = 1; released <= 3; released++) {
                lock.release();
                await(iterations(3));
                assertThat(order).hasSize(released);
                assertThat(lock.isLocked()).isTrue();
            }
            assertThat(order).containsExactly("first", "second", "third");
            return Task.done();
        });
    }

    @Test
    void acquire_rightAfterOwnRelease_doesNotOvertakeWaiters() {
        OnLoop.run(() -> {
            await(lock.acquire());
            pass("waiter");
            await(iterations(1));
            lock.release();
            await(take("self"));
            assertThat(order).containsExactly("waiter", "self");
            return Task.done();
        });
    }

    @Test
    void release_locked_unlocksAtOnce() {
        OnLoop.run(() -> {
            await(lock.acquire());
            assertThat(lock.isLocked()).isTrue();
            lock.release();
            assertThat(lock.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void release_withWaiter_isUnlockedUntilTheWaiterRuns() {
        OnLoop.run(() -> {
            await(lock.acquire());
            take("waiter");
            await(iterations(1));
            lock.release();
            assertThat(lock).hasToString("AsyncLock [unlocked, waiters:1]");
            await(iterations(1));
            assertThat(lock).hasToString("AsyncLock [locked]");
            return Task.done();
        });
    }

    @Test
    void release_unlocked_throws() {
        assertThatThrownBy(lock::release)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not acquired");
    }

    @Test
    void release_byAnotherTask_isAllowed() {
        OnLoop.run(() -> {
            await(take("owner task"));
            lock.release();
            assertThat(lock.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void hold_closed_releasesOnce() {
        OnLoop.run(() -> {
            AsyncLock.Held held = await(lock.hold());
            try (held) {
                assertThat(lock.isLocked()).isTrue();
            }
            assertThat(lock.isLocked()).isFalse();
            held.close();
            assertThat(lock.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void hold_bodyThrows_releases() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> {
                try (var held = await(lock.hold())) {
                    throw new IllegalArgumentException("body " + held.getClass().getSimpleName());
                }
            }));
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
            assertThat(lock.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void guard_enteredAndLeft_locksAndUnlocks() {
        OnLoop.run(() -> {
            await(lock.enter());
            assertThat(lock.isLocked()).isTrue();
            await(lock.exit());
            assertThat(lock.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void waitForAcquire_timeIsUp_throwsAndLeavesNoWaiter() {
        OnLoop.run(() -> {
            await(lock.acquire());
            Throwable thrown = await(failureOf(() -> waitFor(seconds(1), () -> lock.acquire())));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            assertThat(lock).hasToString("AsyncLock [locked]");
            return Task.done();
        });
    }

    @Test
    void cancel_waiter_throwsThereAndLeavesTheQueue() {
        OnLoop.run(() -> {
            await(lock.acquire());
            Task<Boolean> waiter = take("waiter");
            await(iterations(1));
            assertThat(waiter.cancel("why")).isTrue();
            Throwable thrown = await(failureOf(() -> waiter));
            assertThat(thrown).isInstanceOf(CancelledError.class).hasMessage("why");
            assertThat(lock).hasToString("AsyncLock [locked]");
            return Task.done();
        });
    }

    @Test
    void release_headIsCancelledButQueued_lockGoesToTheNextOnly() {
        OnLoop.run(() -> {
            await(lock.acquire());
            Task<Boolean> head = take("head");
            Task<Boolean> next = take("next");
            take("last");
            await(iterations(1));
            head.cancel();
            lock.release();
            assertThat(await(next)).isTrue();
            await(iterations(3));
            assertThat(head.isCancelled()).isTrue();
            assertThat(order).containsExactly("next");
            assertThat(lock).hasToString("AsyncLock [locked, waiters:1]");
            return Task.done();
        });
    }

    @Test
    void cancel_headThatWasWoken_lockGoesToExactlyOneOther() {
        OnLoop.run(() -> {
            await(lock.acquire());
            Task<Boolean> head = take("head");
            take("second");
            take("third");
            await(iterations(1));
            lock.release();
            head.cancel();
            await(iterations(5));
            assertThat(order).containsExactly("second");
            assertThat(lock).hasToString("AsyncLock [locked, waiters:1]");
            return Task.done();
        });
    }

    @Test
    void release_laterAcquirerHasNotRunYet_getsTheLockThatACancelledOneLeft() {
        OnLoop.run(() -> {
            await(lock.acquire());
            Task<Boolean> first = take("first");
            await(iterations(1));
            Task<Boolean> later = take("later");
            first.cancel();
            lock.release();
            await(iterations(3));
            assertThat(later.result()).isTrue();
            assertThat(order).containsExactly("later");
            return Task.done();
        });
    }

    @Test
    void acquire_allWhoWaitAreCancelled_overtakesThem() {
        OnLoop.run(() -> {
            await(lock.acquire());
            Task<Boolean> waiter = take("waiter");
            await(iterations(1));
            waiter.cancel();
            lock.release();
            await(take("self"));
            assertThat(waiter.isDone()).as("it has not run yet").isFalse();
            assertThat(order).containsExactly("self");
            return Task.done();
        });
    }
}
