package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.yieldNow;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.CancelledError;
import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on the cancellation of tasks. */
class TaskCancellationTest {
    private boolean began;
    private boolean wentOn;

    @Async
    private Task<String> longRunning() {
        began = true;
        await(sleep(seconds(100)));
        wentOn = true;
        return Task.of("result");
    }

    @Test
    void cancel_withMessage_isTheMessageOfTheError() {
        OnLoop.run(() -> {
            Task<String> task = longRunning();
            await(iterations(1));
            task.cancel("my message");
            assertThat(await(failureOf(() -> task)))
                    .isInstanceOf(CancelledError.class)
                    .hasMessage("my message");
            return Task.done();
        });
    }

    @Test
    void cancelledWithMessage_resultAndException_throwWithTheMessage() {
        OnLoop.run(() -> {
            Task<String> first = longRunning();
            Task<String> second = longRunning();
            await(iterations(1));
            first.cancel("one");
            second.cancel("two");
            await(iterations(2));
            assertThatThrownBy(first::result).isInstanceOf(CancelledError.class).hasMessage("one");
            assertThatThrownBy(second::exception)
                    .isInstanceOf(CancelledError.class)
                    .hasMessage("two");
            return Task.done();
        });
    }

    @Test
    void cancelling_countsTheRequests() {
        OnLoop.run(() -> {
            Task<String> task = longRunning();
            await(iterations(1));
            assertThat(task.cancelling()).isZero();
            assertThat(task.cancel()).isTrue();
            assertThat(task.cancelling()).isEqualTo(1);
            assertThat(task.cancel()).isTrue();
            assertThat(task.cancelling()).isEqualTo(2);
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void uncancel_swallowedCancellation_taskGoesOnAndCanBeCancelledAgain() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> {
                await(failureOf(() -> sleep(seconds(10))));
                assertThat(Task.current().uncancel()).isZero();
                wentOn = true;
                return longRunning();
            });
            await(iterations(1));
            assertThat(task.cancel()).isTrue();
            assertThat(task.cancelling()).isEqualTo(1);
            await(iterations(2));
            assertThat(wentOn).isTrue();
            assertThat(task.cancelling()).isZero();
            assertThat(task.cancel()).isTrue();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.cancelling()).isEqualTo(1);
            assertThat(task.uncancel()).isZero();
            assertThat(task.uncancel()).as("never below zero").isZero();
            assertThat(task.isCancelled()).as("no effect after the end").isTrue();
            return Task.done();
        });
    }

    /** A timeout by hand. */
    @Async
    private static Task<String> timeoutByHand(long limit, long work) throws TimeoutException {
        Task<?> self = Task.current();
        boolean[] expired = new boolean[1];
        var timer = Loop.current().callLater(seconds(limit), () -> {
            expired[0] = true;
            self.cancel();
        });
        try {
            return sleep(seconds(work), "in time");
        } catch (CancelledError e) {
            if (expired[0] && self.uncancel() == 0) {
                throw new TimeoutException("by hand");
            }
            throw e;
        } finally {
            timer.cancel();
        }
    }

    @Test
    void structuredBlock_expired_convertsItsOwnCancellation() {
        OnLoop.run(() -> {
            assertThat(await(failureOf(() -> timeoutByHand(1, 10)))).isInstanceOf(TimeoutException.class);
            assertThat(Task.current().cancelling()).isZero();
            assertThat(await(timeoutByHand(10, 1))).isEqualTo("in time");
            return Task.done();
        });
    }

    @Test
    void structuredBlock_cancelledFromOutside_staysACancellation() {
        OnLoop.run(() -> {
            Task<String> task = timeoutByHand(10, 20);
            await(iterations(1));
            task.cancel();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.cancelling()).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void uncancel_beforeTheDelivery_withdrawsTheCancellation() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Task<String> task = createTask(() -> Task.of(await(promise)));
            await(iterations(1));
            promise.complete("result");
            assertThat(task.cancel()).isTrue();
            assertThat(task.uncancel()).isZero();
            assertThat(await(task)).isEqualTo("result");
            return Task.done();
        });
    }

    @Test
    void cancel_sleepingTask_isDoneAndCancelled() {
        OnLoop.run(() -> {
            Task<String> task = longRunning();
            await(iterations(1));
            assertThat(task.cancel()).isTrue();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.isDone() && task.isCancelled()).isTrue();
            assertThat(task.cancel()).as("it is done").isFalse();
            assertThat(wentOn).isFalse();
            return Task.done();
        });
    }

    @Test
    void cancel_beforeTheFirstStep_bodyNeverRuns() {
        OnLoop.run(() -> {
            Task<String> task = longRunning();
            task.cancel("early");
            assertThat(await(failureOf(() -> task)))
                    .isInstanceOf(CancelledError.class)
                    .hasMessage("early");
            assertThat(began).isFalse();
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatHasGivenWay_throwsThere() {
        OnLoop.run(() -> {
            Task<Void> task = iterations(5);
            await(iterations(1));
            task.cancel();
            await(iterations(1));
            assertThat(task.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_awaitedPromise_cancelsTheTask() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Task<String> task = createTask(() -> Task.of(await(promise)));
            await(iterations(1));
            promise.cancel();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_taskAndAwaitedPromise_bothAreCancelled() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Task<String> task = createTask(() -> Task.of(await(promise)));
            await(iterations(1));
            promise.cancel();
            task.cancel();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.isCancelled() && promise.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatCatchesItAndReturns_endsNormally() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Task<Integer> task = createTask(() -> {
                assertThat(await(failureOf(() -> Task.of(await(promise))))).isInstanceOf(CancelledError.class);
                return Task.of(42);
            });
            await(iterations(1));
            task.cancel();
            assertThat(await(task)).isEqualTo(42);
            assertThat(promise.isCancelled())
                    .as("what it waited for is cancelled")
                    .isTrue();
            assertThat(task.isCancelled()).isFalse();
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatIgnoresItAndAwaitsOn_goesOn() {
        OnLoop.run(() -> {
            Promise<String> next = new Promise<>();
            Task<String> task = createTask(() -> {
                await(failureOf(() -> Task.of(await(new Promise<String>()))));
                return Task.of(await(next));
            });
            await(iterations(1));
            task.cancel();
            await(iterations(3));
            assertThat(task.isDone() || next.isDone()).isFalse();
            next.complete("went on");
            assertThat(await(task)).isEqualTo("went on");
            return Task.done();
        });
    }

    @Test
    void cancel_oneself_nextAwaitThrows() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> {
                assertThat(Task.current().cancel()).isTrue();
                return longRunning();
            });
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(began).isTrue();
            assertThat(wentOn).isFalse();
            assertThat(Loop.current().time()).isZero();
            return Task.done();
        });
    }

    @Test
    void cancel_oneselfAndReturn_endsCancelled() {
        OnLoop.run(() -> {
            Task<Integer> task = createTask(() -> {
                Task.current().cancel();
                return Task.of(42);
            });
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_oneselfAndAwaitATask_cancelsThatTaskAndItsPromise() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Task<String> nested = createTask(() -> Task.of(await(promise)));
            Task<String> task = createTask(() -> {
                Task.current().cancel();
                return Task.of(await(nested));
            });
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.isCancelled() && nested.isCancelled() && promise.isCancelled())
                    .isTrue();
            return Task.done();
        });
    }

    @Test
    void cancel_sleep_cancelsItsTimer() {
        OnLoop.run(() -> {
            Task<String> task = longRunning();
            await(iterations(1));
            task.cancel();
            await(iterations(2));
            await(sleep(seconds(1)));
            assertThat(Loop.current().time()).isEqualTo(seconds(1));
            assertThat(Loop.current().tasks()).containsExactly(Task.current());
            return Task.done();
        });
    }

    @Test
    void cancel_sleepingTaskFromATimer_isSeenAtThatTime() {
        OnLoop.run(() -> {
            Task<String> task = longRunning();
            Loop.current().callLater(seconds(10), task::cancel);
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(Loop.current().time()).isEqualTo(seconds(10));
            return Task.done();
        });
    }

    @Test
    void cancel_task_cancelsThePromiseItWaitsFor() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Task<String> task = createTask(() -> Task.of(await(promise)));
            await(iterations(1));
            task.cancel("why");
            assertThat(promise.isCancelled()).as("at once").isTrue();
            assertThat(task.isDone()).isFalse();
            assertThat(await(failureOf(() -> task))).hasMessage("why");
            return Task.done();
        });
    }

    @Test
    void cancel_outerTask_reachesTheInnerOperationAndTheOuterMaySwallowIt() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Throwable[] inner = new Throwable[1];
            Task<String> task = createTask(() -> {
                Throwable outer = await(failureOf(() -> {
                    inner[0] = await(failureOf(() -> Task.of(await(promise))));
                    throw (CancelledError) inner[0];
                }));
                assertThat(outer).isSameAs(inner[0]).isInstanceOf(CancelledError.class);
                await(yieldNow());
                return Task.of("swallowed");
            });
            await(iterations(1));
            task.cancel();
            assertThat(await(task)).isEqualTo("swallowed");
            assertThat(promise.isCancelled()).isTrue();
            return Task.done();
        });
    }
}
