package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The loop says what tasks wait for at the moment when nothing can wake them any more. */
class DeadlockTest {
    private final AsyncLock first = new AsyncLock();
    private final AsyncLock second = new AsyncLock();

    @Async
    private Task<Void> lockBoth(AsyncLock one, AsyncLock other) {
        await(one.acquire());
        await(yieldNow());
        await(other.acquire());
        return Task.done();
    }

    @Async
    private Task<Void> forget(AsyncLock lock) {
        await(lock.acquire());
        return Task.done();
    }

    private static DeadlockError deadlock(AsyncCallable<Void> main) {
        return catchThrowableOfType(DeadlockError.class, () -> Continuo.run(main));
    }

    @Test
    void locksTakenInOppositeOrder_areNamedWithHoldersLinesAndTheCircle() {
        DeadlockError error = deadlock(() -> {
            Task<Void> left = lockBoth(first, second);
            left.setName("left");
            Task<Void> right = lockBoth(second, first);
            right.setName("right");
            await(left);
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("3 tasks wait")
                .hasMessageContaining("'left' waits for AsyncLock [locked, waiters:1], held by 'right'")
                .hasMessageContaining("'right' waits for AsyncLock [locked, waiters:1], held by 'left'")
                .hasMessageContaining("at dev.continuo.DeadlockTest.lockBoth(DeadlockTest.java:25)")
                .hasMessageContaining("in a circle: 'left' -> 'right' -> 'left'");
        assertThat(error.tasks()).hasSize(3);
    }

    @Test
    void lock_whoseHolderEndedWithoutReleasing_isNamedAsSuch() {
        DeadlockError error = deadlock(() -> {
            Task<Void> forgetful = forget(first);
            forgetful.setName("forgetful");
            await(forgetful);
            await(first.acquire());
            return Task.done();
        });
        assertThat(error).hasMessageContaining("held by 'forgetful', which has ended without releasing it");
    }

    @Test
    void lock_takenTwiceByOneTask_isACircleOfOne() {
        DeadlockError error = deadlock(() -> {
            await(first.acquire());
            await(first.acquire());
            return Task.done();
        });
        assertThat(error).hasMessageContaining("in a circle: 'Task-1' -> 'Task-1'");
    }

    @Test
    void tasks_thatAwaitEachOther_areACircle() {
        DeadlockError error = deadlock(() -> {
            Task<?>[] tasks = new Task<?>[2];
            tasks[0] = Continuo.createTask("a", () -> Task.of(await(tasks[1])));
            tasks[1] = Continuo.createTask("b", () -> Task.of(await(tasks[0])));
            await(tasks[0]);
            return Task.done();
        });
        assertThat(error).hasMessageContaining("in a circle: 'a' -> 'b' -> 'a'");
    }

    @Test
    void event_thatNobodySets_isNamedWithTheLine() {
        AsyncEvent event = new AsyncEvent();
        DeadlockError error = deadlock(() -> {
            await(event.await());
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("'Task-1' waits for AsyncEvent [unset, waiters:1]")
                .hasMessageContaining("DeadlockTest.java:96")
                .hasMessageNotContaining("circle");
    }

    @Test
    void loop_withATimerOrAFutureOutstanding_isNoDeadlock() {
        CompletableFuture<String> outside = new CompletableFuture<>();
        String result = Continuo.run(() -> {
            await(sleep(Duration.ofMillis(1)));
            new Thread(() -> outside.complete("outside")).start();
            return Task.of(await(outside));
        });
        assertThat(result).isEqualTo("outside");
    }
}
