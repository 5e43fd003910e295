package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.waitFor;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AsyncEventTest {
    private final AsyncEvent event = new AsyncEvent();
    private final List<String> order = new ArrayList<>();

    @Async
    private Task<Boolean> waiter(String name) {
        boolean result = await(event.await());
        order.add(name);
        return Task.of(result);
    }

    @Test
    void newEvent_isNotSet() {
        assertThat(event.isSet()).isFalse();
        assertThat(event).hasToString("AsyncEvent [unset]");
    }

    @Test
    void isSet_followsSetAndClear() {
        event.set();
        assertThat(event.isSet()).isTrue();
        assertThat(event).hasToString("AsyncEvent [set]");
        event.clear();
        assertThat(event.isSet()).isFalse();
    }

    @Test
    void await_set_yieldsTrueAtOnce() {
        OnLoop.run(() -> {
            event.set();
            Task<Boolean> other = waiter("other");
            assertThat(await(waiter("self"))).isTrue();
            assertThat(order).as("nobody ran in between").containsExactly("self");
            return other;
        });
    }

    @Test
    void await_notSet_waitsUntilAnotherTaskSetsIt() {
        OnLoop.run(() -> {
            Task<Boolean> waiter = waiter("waiter");
            await(iterations(5));
            assertThat(waiter.isDone()).isFalse();
            event.set();
            assertThat(waiter.isDone()).as("set never runs a waiter inline").isFalse();
            await(iterations(1));
            assertThat(waiter.result()).isTrue();
            return Task.done();
        });
    }

    @Test
    void set_withWaiters_wakesThemInOrderOneIterationLater() {
        OnLoop.run(() -> {
            Task<Boolean> first = waiter("first");
            Task<Boolean> second = waiter("second");
            await(iterations(1));
            assertThat(event).hasToString("AsyncEvent [unset, waiters:2]");
            event.set();
            assertThat(order).isEmpty();
            await(iterations(1));
            assertThat(order).containsExactly("first", "second");
            assertThat(first.isDone() && second.isDone()).isTrue();
            return Task.done();
        });
    }

    @Test
    void set_taskMadeBeforeWhoseFirstStepComesFirst_passesBeforeTheWaiters() {
        OnLoop.run(() -> {
            waiter("first");
            waiter("second");
            await(iterations(1));
            waiter("third");
            event.set();
            await(iterations(1));
            assertThat(order).containsExactly("third", "first", "second");
            return Task.done();
        });
    }

    @Test
    void clear_afterSet_makesTasksWaitAgain() {
        OnLoop.run(() -> {
            event.set();
            event.clear();
            Task<Boolean> waiter = waiter("waiter");
            await(iterations(3));
            assertThat(waiter.isDone()).isFalse();
            event.set();
            assertThat(await(waiter)).isTrue();
            return Task.done();
        });
    }

    @Test
    void setAndClear_inOneStep_wakeTheWaitersOnce() {
        OnLoop.run(() -> {
            Task<Boolean> waiter = waiter("waiter");
            await(iterations(1));
            event.set();
            event.clear();
            event.set();
            event.clear();
            await(iterations(3));
            assertThat(waiter.result()).isTrue();
            assertThat(order).containsExactly("waiter");
            assertThat(event).hasToString("AsyncEvent [unset]");
            return Task.done();
        });
    }

    @Test
    void cancel_waiter_throwsThereAndLeavesTheQueue() {
        OnLoop.run(() -> {
            Task<Boolean> waiter = waiter("waiter");
            await(iterations(1));
            waiter.cancel();
            assertThat(await(failureOf(() -> waiter))).isInstanceOf(CancelledError.class);
            assertThat(event).hasToString("AsyncEvent [unset]");
            return Task.done();
        });
    }

    @Test
    void cancel_oneOfTwoWaiters_otherIsWokenByTheSet() {
        OnLoop.run(() -> {
            Task<Boolean> first = waiter("first");
            waiter("second");
            await(iterations(1));
            first.cancel();
            event.set();
            await(iterations(2));
            assertThat(order).containsExactly("second");
            return Task.done();
        });
    }

    @Test
    void waitForAwait_timeIsUp_throwsAndLeavesNoWaiter() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> waitFor(seconds(1), () -> event.await())));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            assertThat(event).hasToString("AsyncEvent [unset]");
            return Task.done();
        });
    }

    @Test
    void documentedExample_printsInOrder() {
        OnLoop.run(() -> {
            Task<Boolean> waiter = waiter("got it");
            await(sleep(seconds(1)));
            order.add("set");
            event.set();
            await(waiter);
            assertThat(order).containsExactly("set", "got it");
            return Task.done();
        });
    }
}
