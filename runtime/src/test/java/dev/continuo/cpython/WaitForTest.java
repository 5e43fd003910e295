package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.shield;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.waitFor;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.continuo.Awaitable;
import dev.continuo.CancelledError;
import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_waitfor} pins down. */
class WaitForTest {
    private boolean running;
    private boolean exited;

    /** Takes ten seconds, whatever happens. */
    @Async
    private Task<Void> stubborn() {
        Duration end = Loop.current().time().plusSeconds(10);
        while (Loop.current().time().compareTo(end) < 0) {
            try {
                await(sleep(end.minus(Loop.current().time())));
            } catch (CancelledError e) {
                running = true;
            }
        }
        exited = true;
        return Task.done();
    }

    @Async
    private Task<String> longRunning() {
        running = true;
        try {
            await(sleep(seconds(100)));
        } finally {
            running = false;
        }
        return Task.of("done");
    }

    /** Takes a second to clean up after a cancellation. */
    @Async
    private Task<Void> slowToEnd() {
        try {
            await(sleep(seconds(100)));
        } catch (CancelledError e) {
            await(sleep(seconds(1)));
            throw e;
        } finally {
            exited = true;
        }
        return Task.done();
    }

    @Async
    private Task<String> doneAfter(long seconds) {
        await(sleep(seconds(seconds)));
        return Task.of("done");
    }

    @Test
    void cancel_operationThatIgnoresIt_waitsUntilItHasEnded() {
        OnLoop.run(() -> {
            Task<Void> waiting = createTask(() -> waitFor(seconds(20), () -> stubborn()));
            await(iterations(1));
            waiting.cancel();
            await(waiting);
            assertThat(running).as("the cancellation came through").isTrue();
            assertThat(exited).isTrue();
            return Task.done();
        });
    }

    @Test
    void timeout_operationThatIgnoresIt_waitsUntilItHasEnded() {
        OnLoop.run(() -> {
            await(waitFor(seconds(5), () -> stubborn()));
            assertThat(exited).isTrue();
            assertThat(Loop.current().time()).isEqualTo(seconds(10));
            return Task.done();
        });
    }

    @Test
    void zeroLimit_promiseThatIsDone_yieldsItsResult() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            promise.complete("done");
            assertThat(await(waitFor(seconds(0), promise))).isEqualTo("done");
            assertThat(await(waitFor(seconds(-1), promise))).isEqualTo("done");
            return Task.done();
        });
    }

    @Test
    void zeroLimit_operation_neverBegins() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> waitFor(seconds(0), () -> longRunning())));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            await(iterations(3));
            assertThat(running).isFalse();
            return Task.done();
        });
    }

    @Test
    void zeroOrNegativeLimit_runningTask_isCancelledAndAwaited() {
        OnLoop.run(() -> {
            for (int limit = 0; limit >= -1; limit--) {
                Duration ticks = seconds(limit);
                Task<String> task = longRunning();
                await(iterations(1));
                assertThat(running).isTrue();
                assertThat(await(failureOf(() -> waitFor(ticks, task)))).isInstanceOf(TimeoutException.class);
                assertThat(task.isCancelled()).isTrue();
                assertThat(running).isFalse();
            }
            return Task.done();
        });
    }

    @Test
    void limit_runningTask_isCancelledAndHasCleanedUp() {
        OnLoop.run(() -> {
            Task<String> task = longRunning();
            assertThat(await(failureOf(() -> waitFor(seconds(1), task)))).isInstanceOf(TimeoutException.class);
            assertThat(task.isCancelled()).isTrue();
            assertThat(running).isFalse();
            return Task.done();
        });
    }

    @Test
    void noLimit_waitsAsLongAsItTakes() {
        OnLoop.run(() -> {
            assertThat(await(waitFor(null, () -> doneAfter(1_000)))).isEqualTo("done");
            return Task.done();
        });
    }

    @Test
    void result_beforeTheTimeIsUp_isReturned() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Loop.current().callSoon(() -> promise.complete("ok"));
            assertThat(await(waitFor(seconds(1), promise))).isEqualTo("ok");
            return Task.done();
        });
    }

    @Test
    void timeout_operationTurnsTheCancellationIntoAValue_valueIsReturned() {
        OnLoop.run(() -> {
            int result = await(waitFor(seconds(1), () -> {
                assertThat(await(failureOf(() -> sleep(seconds(10))))).isInstanceOf(CancelledError.class);
                return Task.of(42);
            }));
            assertThat(result).isEqualTo(42);
            assertThat(Task.current().cancelling()).isZero();
            return Task.done();
        });
    }

    @Test
    void timeout_taskCleansUpSlowly_throwsOnlyAfterThat() {
        OnLoop.run(() -> {
            Task<Void> task = slowToEnd();
            assertThat(await(failureOf(() -> waitFor(seconds(1), task)))).isInstanceOf(TimeoutException.class);
            assertThat(exited).isTrue();
            assertThat(Loop.current().time()).isEqualTo(seconds(2));
            return Task.done();
        });
    }

    @Test
    void zeroLimit_taskCleansUpSlowly_throwsOnlyAfterThat() {
        OnLoop.run(() -> {
            Task<Void> task = slowToEnd();
            await(sleep(seconds(1)));
            assertThat(await(failureOf(() -> waitFor(seconds(0), task)))).isInstanceOf(TimeoutException.class);
            assertThat(exited).isTrue();
            assertThat(Loop.current().time()).isEqualTo(seconds(2));
            return Task.done();
        });
    }

    @Test
    void timeout_cleanupThrows_thatReplacesTheTimeout() {
        OnLoop.run(() -> {
            Task<Void> task = createTask(() -> {
                try {
                    await(sleep(seconds(10)));
                } catch (CancelledError e) {
                    throw new ArithmeticException("cleanup");
                }
                return Task.done();
            });
            assertThat(await(failureOf(() -> waitFor(seconds(1), task)))).isInstanceOf(ArithmeticException.class);
            return Task.done();
        });
    }

    @Async
    private static Task<Void> cancelWait(Duration limit) {
        Task<Object> task = createTask(() -> Task.of(await(new Promise<>())));
        Task<Object> waiting = createTask(() -> waitFor(limit, task));
        await(iterations(1));
        waiting.cancel();
        assertThat(await(failureOf(() -> waiting))).isInstanceOf(CancelledError.class);
        assertThat(task.isCancelled()).isTrue();
        return Task.done();
    }

    @Test
    void cancel_waitWithoutLimit_cancelsTheTask() {
        OnLoop.run(() -> cancelWait(null));
    }

    @Test
    void cancel_waitWithLimit_cancelsTheTask() {
        OnLoop.run(() -> cancelWait(seconds(60)));
    }

    @Test
    void cancel_awaitedTaskHasJustEnded_isNotLost() {
        OnLoop.run(() -> {
            Task<String> inner = createTask(() -> Task.of("done"));
            boolean[] reachedEnd = new boolean[1];
            Task<Void> task = createTask(() -> {
                await(waitFor(seconds(100), inner));
                await(sleep(seconds(1)));
                reachedEnd[0] = true;
                return Task.done();
            });
            await(iterations(1));
            task.cancel();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(await(inner)).isEqualTo("done");
            assertThat(reachedEnd[0]).isFalse();
            return Task.done();
        });
    }

    @Test
    void shieldedTask_zeroLimit_shieldIsCancelledAndTaskGoesOn() {
        OnLoop.run(() -> {
            Task<String> task = doneAfter(1);
            Awaitable<String> shield = shield(task);
            assertThat(await(failureOf(() -> waitFor(seconds(0), shield)))).isInstanceOf(TimeoutException.class);
            assertThat(task.isDone()).isFalse();
            assertThat(shield.isCancelled()).isTrue();
            assertThat(await(task)).isEqualTo("done");
            return Task.done();
        });
    }

    @Test
    void shieldedTask_noLimit_yieldsTheResult() {
        OnLoop.run(() -> {
            Task<String> task = doneAfter(1);
            assertThat(await(waitFor(null, shield(task)))).isEqualTo("done");
            assertThatObject(task).matches(Task::isDone);
            return Task.done();
        });
    }

    @Test
    void shieldedTask_timeout_taskGoesOn() {
        OnLoop.run(() -> {
            Task<String> task = doneAfter(10);
            assertThat(await(failureOf(() -> waitFor(seconds(1), shield(task)))))
                    .isInstanceOf(TimeoutException.class);
            assertThat(task.isDone()).isFalse();
            assertThat(await(task)).isEqualTo("done");
            return Task.done();
        });
    }
}
