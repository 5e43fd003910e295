package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cancellation does to a wait for a condition, in each of its states. */
class AsyncConditionCancellationTest {
    private final AsyncCondition condition = new AsyncCondition();
    private final List<String> ended = new ArrayList<>();
    private boolean lockedAtEnd;

    /** Waits; notes how that ended, and releases the lock. */
    @Async
    private Task<Void> waiter(String name) {
        await(condition.acquire());
        try {
            await(condition.await());
            ended.add(name);
        } catch (CancelledError e) {
            ended.add(name + " cancelled: " + e.getMessage());
            throw e;
        } finally {
            lockedAtEnd = condition.isLocked();
            condition.release();
        }
        return Task.done();
    }

    @Async
    private Task<Void> lockAndSignal(int count) {
        await(condition.acquire());
        condition.signal(count);
        return Task.done();
    }

    @Test
    void cancel_waiting_throwsWithTheLockHeldAndLeavesTheQueue() {
        OnLoop.run(() -> {
            Task<Void> waiter = waiter("waiter");
            await(iterations(1));
            waiter.cancel("why");
            await(iterations(1));
            assertThat(ended).containsExactly("waiter cancelled: why");
            assertThat(lockedAtEnd).isTrue();
            assertThat(waiter.isCancelled()).isTrue();
            assertThat(condition).hasToString("AsyncCondition [unlocked]");
            return Task.done();
        });
    }

    @Test
    void cancel_waitingWhileTheLockIsTaken_throwsOnlyWhenItHasTheLock() {
        OnLoop.run(() -> {
            Task<Void> waiter = waiter("waiter");
            await(iterations(1));
            await(condition.acquire());
            waiter.cancel();
            await(iterations(3));
            assertThat(ended).isEmpty();
            condition.release();
            await(iterations(1));
            assertThat(ended).containsExactly("waiter cancelled: null");
            assertThat(lockedAtEnd).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_signalledWhileTheLockIsContested_endsWithTheLockHeld() {
        OnLoop.run(() -> {
            Task<Void> waiter = waiter("waiter");
            await(iterations(1));
            await(lockAndSignal(1));
            Task<Boolean> contender = condition.acquire();
            await(iterations(1));
            waiter.cancel();
            condition.release();
            await(iterations(2));
            assertThat(contender.isDone())
                    .as("it was woken by the cancelled one")
                    .isTrue();
            assertThat(ended).isEmpty();
            condition.release();
            await(iterations(1));
            assertThat(ended).hasSize(1);
            assertThat(lockedAtEnd).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_queuedForTheLockAfterTheSignal_getsTheLockAndThenThrows() {
        OnLoop.run(() -> {
            Task<Void> waiter = waiter("waiter");
            await(iterations(1));
            await(lockAndSignal(1));
            await(iterations(1));
            waiter.cancel("late");
            await(iterations(3));
            assertThat(waiter.isDone()).as("the lock is still taken").isFalse();
            condition.release();
            await(iterations(1));
            assertThat(ended).containsExactly("waiter cancelled: late");
            assertThat(lockedAtEnd).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_twice_lastErrorIsTheOneThatIsThrown() {
        OnLoop.run(() -> {
            Task<Void> waiter = waiter("waiter");
            await(iterations(1));
            await(condition.acquire());
            waiter.cancel("first");
            await(iterations(1));
            waiter.cancel("second");
            await(iterations(1));
            condition.release();
            await(iterations(1));
            assertThat(ended).containsExactly("waiter cancelled: second");
            return Task.done();
        });
    }

    @Test
    void cancel_signalledInTheSameStep_signalGoesToAnother() {
        OnLoop.run(() -> {
            Task<Void> first = waiter("first");
            waiter("second");
            await(iterations(1));
            await(lockAndSignal(1));
            first.cancel();
            condition.release();
            await(iterations(4));
            assertThat(ended).containsExactly("first cancelled: null", "second");
            return Task.done();
        });
    }

    @Test
    void cancel_signalledAndQueuedForTheLock_signalGoesToAnother() {
        OnLoop.run(() -> {
            Task<Void> first = waiter("first");
            waiter("second");
            await(iterations(1));
            await(lockAndSignal(1));
            await(iterations(1));
            first.cancel();
            await(iterations(1));
            condition.release();
            await(iterations(4));
            assertThat(ended).containsExactly("first cancelled: null", "second");
            return Task.done();
        });
    }

    @Test
    void cancel_waitingWithoutASignal_wakesAnotherAllTheSame() {
        OnLoop.run(() -> {
            Task<Void> first = waiter("first");
            waiter("second");
            await(iterations(1));
            first.cancel();
            await(iterations(2));
            assertThat(ended).as("3.13's spurious wake-up").containsExactly("first cancelled: null", "second");
            return Task.done();
        });
    }
}
