package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.testing.OnLoop;
import org.junit.jupiter.api.Test;

/** The texts of the primitives: state and waiters, in the brackets of asyncio's {@code repr}. */
class DescriptionsTest {
    @Test
    void lock_showsWhetherItIsLockedAndHowManyWait() {
        AsyncLock lock = new AsyncLock();
        OnLoop.run(() -> {
            assertThat(lock).hasToString("AsyncLock [unlocked]");
            await(lock.acquire());
            assertThat(lock).hasToString("AsyncLock [locked]");
            Task<Boolean> waiting = createTask(lock::acquire);
            await(iterations(1));
            assertThat(lock).hasToString("AsyncLock [locked, waiters:1]");
            waiting.cancel();
            assertThat(lock).as("it is in the queue until it runs").hasToString("AsyncLock [locked, waiters:1]");
            await(iterations(1));
            assertThat(lock).hasToString("AsyncLock [locked]");
            return Task.done();
        });
    }

    @Test
    void event_showsWhetherItIsSetAndHowManyWait() {
        AsyncEvent event = new AsyncEvent();
        OnLoop.run(() -> {
            assertThat(event).hasToString("AsyncEvent [unset]");
            createTask(event::await);
            createTask(event::await);
            await(iterations(1));
            assertThat(event).hasToString("AsyncEvent [unset, waiters:2]");
            event.set();
            assertThat(event).hasToString("AsyncEvent [set, waiters:2]");
            await(iterations(1));
            assertThat(event).hasToString("AsyncEvent [set]");
            return Task.done();
        });
    }

    @Test
    void condition_showsItsLockAndHowManyWait() {
        AsyncCondition condition = new AsyncCondition();
        OnLoop.run(() -> {
            assertThat(condition).hasToString("AsyncCondition [unlocked]");
            await(condition.acquire());
            assertThat(condition).hasToString("AsyncCondition [locked]");
            Task<Boolean> waiting = createTask(() -> condition.await());
            await(iterations(1));
            assertThat(condition).hasToString("AsyncCondition [unlocked, waiters:1]");
            await(condition.acquire());
            assertThat(condition).hasToString("AsyncCondition [locked, waiters:1]");
            condition.signal();
            condition.release();
            await(waiting);
            assertThat(condition).hasToString("AsyncCondition [locked]");
            return Task.done();
        });
    }

    @Test
    void semaphore_showsItsTokensAndHowManyWait() {
        AsyncSemaphore semaphore = new AsyncSemaphore(1);
        OnLoop.run(() -> {
            assertThat(semaphore).hasToString("AsyncSemaphore [unlocked, value:1]");
            await(semaphore.acquire());
            assertThat(semaphore).hasToString("AsyncSemaphore [locked]");
            createTask(semaphore::acquire);
            await(iterations(1));
            assertThat(semaphore).hasToString("AsyncSemaphore [locked, waiters:1]");
            assertThat(new AsyncBoundedSemaphore(2)).hasToString("AsyncBoundedSemaphore [unlocked, value:2]");
            return Task.done();
        });
    }

    @Test
    void barrier_showsItsStateAndHowManyWaitOfHowMany() {
        AsyncBarrier barrier = new AsyncBarrier(2);
        OnLoop.run(() -> {
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/2]");
            OnLoop.failureOf(barrier::await);
            await(iterations(1));
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:1/2]");
            await(barrier.reset());
            assertThat(barrier).hasToString("AsyncBarrier [resetting, waiters:0/2]");
            await(iterations(1));
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/2]");
            await(barrier.abort());
            assertThat(barrier).hasToString("AsyncBarrier [broken]");
            return Task.done();
        });
    }

    @Test
    void queue_showsItemsWaitersAndWhatIsUnfinished() {
        AsyncQueue<String> queue = AsyncQueue.fifo(1);
        OnLoop.run(() -> {
            assertThat(queue).hasToString("AsyncQueue [0/1 items]");
            Task<String> getter = createTask(queue::get);
            await(iterations(1));
            assertThat(queue).hasToString("AsyncQueue [0/1 items, getters:1]");
            queue.putNow("a");
            await(getter);
            queue.putNow("b");
            Task<Void> putter = createTask(() -> queue.put("c"));
            await(iterations(1));
            assertThat(queue).hasToString("AsyncQueue [1/1 items, putters:1, unfinished:2]");
            putter.cancel();
            await(iterations(1));
            queue.shutdown();
            assertThat(queue).hasToString("AsyncQueue [1/1 items, unfinished:2, shut down]");
            assertThat(AsyncQueue.lifo(0)).hasToString("AsyncQueue [0 items]");
            return Task.done();
        });
    }

    @Test
    void condition_withTheLockOfAnotherLoop_namesBothWhenItHasToWait() {
        AsyncLock lock = new AsyncLock();
        AsyncCondition condition = new AsyncCondition(lock);
        try (Runner first = Runner.builder().name("first").build();
                Runner second = Runner.builder().name("second").build()) {
            first.run(() -> {
                await(lock.acquire());
                createTask(lock::acquire);
                return iterations(1);
            });
            assertThatThrownBy(() -> second.run(condition::acquire))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("AsyncLock [locked, waiters:1] is bound to Loop 'first'")
                    .hasMessageContaining("was used in Loop 'second'");
        }
    }
}
