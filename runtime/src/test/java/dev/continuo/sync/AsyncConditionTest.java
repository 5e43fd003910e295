package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.waitFor;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AsyncConditionTest {
    private final AsyncCondition condition = new AsyncCondition();
    private final List<String> order = new ArrayList<>();
    private int value;

    /** Waits with the lock held, and keeps the lock. */
    @Async
    private Task<Boolean> waiter(String name) {
        await(condition.acquire());
        boolean result = await(condition.await());
        order.add(name);
        return Task.of(result);
    }

    /** Waits, and releases the lock in the step in which it got it. */
    @Async
    private Task<Boolean> passing(String name) {
        boolean result = await(waiter(name));
        condition.release();
        return Task.of(result);
    }

    @Async
    private Task<Void> signal(int count) {
        await(condition.acquire());
        condition.signal(count);
        condition.release();
        return Task.done();
    }

    @Test
    void newCondition_hasALockOfItsOwnThatIsFree() {
        assertThat(condition.isLocked()).isFalse();
        assertThat(condition).hasToString("AsyncCondition [unlocked]");
    }

    @Test
    void acquireAndRelease_lockAndUnlock() {
        OnLoop.run(() -> {
            assertThat(await(condition.acquire())).isTrue();
            assertThat(condition.isLocked()).isTrue();
            assertThat(condition).hasToString("AsyncCondition [locked]");
            condition.release();
            assertThat(condition.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void release_unlocked_throws() {
        assertThatThrownBy(condition::release).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void acquire_locked_waitsUntilReleased() {
        OnLoop.run(() -> {
            await(condition.acquire());
            Task<Boolean> other = condition.acquire();
            await(iterations(3));
            assertThat(other.isDone()).isFalse();
            condition.release();
            assertThat(await(other)).isTrue();
            return Task.done();
        });
    }

    @Test
    void guard_enteredAndLeft_locksAndUnlocks() {
        OnLoop.run(() -> {
            await(condition.enter());
            assertThat(condition.isLocked()).isTrue();
            await(condition.exit());
            assertThat(condition.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void sharedLock_lockedThroughOne_isLockedInAll() {
        OnLoop.run(() -> {
            AsyncLock lock = new AsyncLock();
            AsyncCondition first = new AsyncCondition(lock);
            AsyncCondition second = new AsyncCondition(lock);
            await(first.acquire());
            assertThat(lock.isLocked() && second.isLocked()).isTrue();
            lock.release();
            assertThat(first.isLocked()).isFalse();
            await(lock.acquire());
            assertThat(first.isLocked() && second.isLocked()).isTrue();
            return Task.done();
        });
    }

    @Test
    void sharedLock_signalOfOne_doesNotWakeTheOther() {
        OnLoop.run(() -> {
            AsyncLock lock = new AsyncLock();
            AsyncCondition full = new AsyncCondition(lock);
            AsyncCondition empty = new AsyncCondition(lock);
            Task<Boolean> waiter = createTask(() -> {
                await(full.acquire());
                return full.await();
            });
            await(iterations(1));
            await(lock.acquire());
            empty.signalAll();
            lock.release();
            await(iterations(3));
            assertThat(waiter.isDone()).isFalse();
            await(lock.acquire());
            full.signal();
            lock.release();
            assertThat(await(waiter)).isTrue();
            return Task.done();
        });
    }

    @Test
    void await_withoutTheLock_throws() {
        OnLoop.run(() -> {
            assertThat(await(failureOf(() -> condition.await())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("lock is not acquired");
            return Task.done();
        });
    }

    @Test
    void signal_withoutTheLock_throws() {
        assertThatThrownBy(condition::signal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> condition.signal(2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void signalAll_withoutTheLock_throwsEvenWithoutWaiters() {
        assertThatThrownBy(condition::signalAll).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void signal_noWaiters_hasNoEffect() {
        OnLoop.run(() -> {
            await(condition.acquire());
            condition.signal();
            condition.signalAll();
            condition.release();
            Task<Boolean> waiter = passing("waiter");
            await(iterations(3));
            assertThat(waiter.isDone()).as("signals are not kept").isFalse();
            return Task.done();
        });
    }

    @Test
    void await_releasesTheLockUntilSignalled_andHoldsItAgain() {
        OnLoop.run(() -> {
            Task<Boolean> waiter = waiter("waiter");
            await(iterations(1));
            assertThat(condition).hasToString("AsyncCondition [unlocked, waiters:1]");
            await(condition.acquire());
            condition.signal();
            await(iterations(3));
            assertThat(waiter.isDone()).as("the lock is taken").isFalse();
            condition.release();
            assertThat(await(waiter)).isTrue();
            assertThat(condition.isLocked()).isTrue();
            return Task.done();
        });
    }

    @Test
    void signal_severalWaiters_wakesAtMostSoManyInOrder() {
        OnLoop.run(() -> {
            passing("first");
            passing("second");
            passing("third");
            await(iterations(1));
            await(signal(1));
            await(iterations(3));
            assertThat(order).containsExactly("first");
            await(signal(2048));
            await(iterations(3));
            assertThat(order).containsExactly("first", "second", "third");
            return Task.done();
        });
    }

    @Test
    void signal_zeroOrLess_wakesNobody() {
        OnLoop.run(() -> {
            passing("waiter");
            await(iterations(1));
            await(signal(0));
            await(signal(-1));
            await(iterations(3));
            assertThat(order).isEmpty();
            return Task.done();
        });
    }

    @Test
    void signalled_lockKept_eachReturnsOnlyWhenItHasTheLock() {
        OnLoop.run(() -> {
            waiter("first");
            waiter("second");
            waiter("third");
            await(iterations(1));
            await(condition.acquire());
            condition.signal(2);
            condition.release();
            await(iterations(3));
            assertThat(order).containsExactly("first");
            condition.release();
            await(iterations(3));
            assertThat(order).containsExactly("first", "second");
            condition.signal();
            condition.release();
            await(iterations(3));
            assertThat(order).containsExactly("first", "second", "third");
            return Task.done();
        });
    }

    @Test
    void signalAll_wakesAllInOrder() {
        OnLoop.run(() -> {
            passing("first");
            passing("second");
            passing("third");
            await(iterations(1));
            await(condition.acquire());
            condition.signalAll();
            condition.release();
            await(iterations(2));
            assertThat(order).containsExactly("first", "second", "third");
            return Task.done();
        });
    }

    @Test
    void awaitUntil_predicateFalse_isEvaluatedAgainAtEachWakeUp() {
        OnLoop.run(() -> {
            List<Integer> seen = new ArrayList<>();
            Task<Boolean> waiter = createTask(() -> {
                await(condition.acquire());
                return condition.awaitUntil(() -> {
                    seen.add(value);
                    return value >= 2;
                });
            });
            await(iterations(1));
            for (value = 1; value <= 2; value++) {
                await(signal(1));
                await(iterations(2));
                assertThat(waiter.isDone()).isEqualTo(value == 2);
            }
            assertThat(await(waiter)).isTrue();
            assertThat(seen).containsExactly(0, 1, 2);
            assertThat(condition.isLocked()).isTrue();
            return Task.done();
        });
    }

    @Test
    void awaitUntil_predicateTrue_needsNoLock() {
        OnLoop.run(() -> {
            assertThat(await(condition.awaitUntil(() -> true))).isTrue();
            assertThat(condition.isLocked()).isFalse();
            return Task.done();
        });
    }

    @Test
    void awaitUntil_predicateFalseWithoutTheLock_throws() {
        OnLoop.run(() -> {
            assertThat(await(failureOf(() -> condition.awaitUntil(() -> false))))
                    .isInstanceOf(IllegalStateException.class);
            return Task.done();
        });
    }

    @Test
    void awaitUntil_predicateThrows_keepsTheLock() {
        OnLoop.run(() -> {
            await(condition.acquire());
            Throwable thrown = await(failureOf(() -> condition.awaitUntil(() -> {
                throw new ArithmeticException("predicate");
            })));
            assertThat(thrown).isInstanceOf(ArithmeticException.class);
            assertThat(condition.isLocked()).isTrue();
            return Task.done();
        });
    }

    @Test
    void waitForAwait_timeIsUp_throwsWithTheLockHeld() {
        OnLoop.run(() -> {
            await(condition.acquire());
            Throwable thrown = await(failureOf(() -> waitFor(seconds(1), () -> condition.await())));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            assertThat(condition).hasToString("AsyncCondition [locked]");
            condition.release();
            return Task.done();
        });
    }
}
