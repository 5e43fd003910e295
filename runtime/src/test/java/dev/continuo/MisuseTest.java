package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncCondition;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncQueue;
import dev.continuo.sync.AsyncSemaphore;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A wrong use says what is wrong, where, and what to do instead. */
class MisuseTest {
    private final AsyncEvent event = new AsyncEvent();

    @Async
    private Task<Void> operation() {
        await(yieldNow());
        return Task.done();
    }

    /** What {@code use} throws on a thread named "stranger", while the loop of this thread runs. */
    private static Throwable onAStranger(ThrowingCallable use) {
        Throwable[] thrown = new Throwable[1];
        Thread stranger = new Thread(() -> thrown[0] = catchThrowable(use), "stranger");
        stranger.start();
        try {
            stranger.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return thrown[0];
    }

    private static void assertRefusesAStranger(ThrowingCallable use, String used) {
        assertThat(onAStranger(use))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(used)
                .hasMessageContaining("was used on thread 'stranger', but belongs to Loop 'main' on thread '"
                        + Thread.currentThread().getName() + "'")
                .hasMessageEndingWith("use loop.callSoonThreadsafe(...) or loop.submit(...)");
    }

    /** Runs {@code test} while a task waits for {@code operation}. */
    private static <T> void whileWaiting(AsyncCallable<T> operation, Runnable test) {
        OnLoop.run(() -> {
            Task<T> waiting = createTask(operation);
            await(yieldNow());
            test.run();
            waiting.cancel();
            return Task.done();
        });
    }

    @Test
    void asyncMethod_calledWithoutALoop_namesTheWaysToRunIt() {
        assertThatThrownBy(this::operation)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no running event loop: ")
                .hasMessageContaining("Continuo.run(() -> ...)")
                .hasMessageContaining("loop.submit(() -> ...)");
    }

    @Test
    void promise_usedOnAnotherThread_namesBothThreads() {
        OnLoop.run(() -> {
            Promise<Integer> promise = new Promise<>();
            assertRefusesAStranger(() -> promise.complete(1), "Promise [pending]");
            assertRefusesAStranger(() -> promise.fail(new IllegalStateException()), "Promise [pending]");
            assertRefusesAStranger(() -> promise.cancel("why"), "Promise [pending]");
            return Task.done();
        });
    }

    @Test
    void task_cancelledWithAMessageOnAnotherThread_namesBothThreads() {
        OnLoop.run(() -> {
            Task<Void> task = createTask("worker", this::operation);
            assertRefusesAStranger(() -> task.cancel("why"), "Task 'worker' [pending]");
            return Task.done();
        });
    }

    @Test
    void event_usedOnAnotherThread_namesBothThreads() {
        whileWaiting(event::await, () -> {
            assertRefusesAStranger(event::set, "AsyncEvent [unset, waiters:1]");
            assertRefusesAStranger(event::clear, "AsyncEvent [unset, waiters:1]");
        });
    }

    @Test
    void lock_releasedOnAnotherThread_namesBothThreadsAndStaysLocked() {
        AsyncLock lock = new AsyncLock();
        OnLoop.run(() -> {
            await(lock.acquire());
            assertRefusesAStranger(lock::release, "AsyncLock [locked]");
            lock.release();
            return Task.done();
        });
    }

    @Test
    void semaphoreConditionAndQueue_usedOnAnotherThread_nameBothThreads() {
        AsyncSemaphore semaphore = new AsyncSemaphore(0);
        whileWaiting(semaphore::acquire, () -> assertRefusesAStranger(semaphore::release, "AsyncSemaphore [locked"));
        AsyncCondition condition = new AsyncCondition();
        whileWaiting(
                () -> {
                    await(condition.acquire());
                    return condition.await();
                },
                () -> assertRefusesAStranger(condition::signal, "AsyncCondition [unlocked, waiters:1]"));
        AsyncQueue<String> queue = AsyncQueue.fifo();
        whileWaiting(queue::get, () -> {
            assertRefusesAStranger(() -> queue.putNow("x"), "AsyncQueue [0 items, getters:1]");
            assertRefusesAStranger(queue::getNow, "AsyncQueue [0 items, getters:1]");
            assertRefusesAStranger(queue::taskDone, "AsyncQueue [0 items, getters:1]");
            assertRefusesAStranger(queue::shutdown, "AsyncQueue [0 items, getters:1]");
        });
    }

    @Test
    void primitive_whoseLoopDoesNotRun_mayBeUsedOnAnyThread() {
        try (Runner runner = Runner.builder().build()) {
            Task<Boolean> waiting = runner.run(() -> {
                Task<Boolean> task = createTask(event::await);
                await(yieldNow());
                return Task.of(task);
            });
            assertThat(onAStranger(event::set)).isNull();
            assertThat(runner.<Boolean>run(() -> Task.of(await(waiting)))).isTrue();
        }
    }

    @Test
    void primitive_waitedForInTwoLoops_namesBothLoops() {
        try (Runner first = Runner.builder().name("first").build();
                Runner second = Runner.builder().name("second").build()) {
            first.run(() -> {
                createTask(event::await);
                return operation();
            });
            assertThatThrownBy(() -> second.run(event::await))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "AsyncEvent [unset, waiters:1] is bound to Loop 'first', whose tasks have waited for it,"
                                    + " and was used in Loop 'second': a primitive serves the tasks of one loop. Make one for"
                                    + " each loop");
        }
    }

    @Test
    void task_ofAnotherLoop_awaited_namesTheRemedy() {
        try (Runner first = Runner.builder().name("first").build();
                Runner second = Runner.builder().name("second").build()) {
            Task<Boolean> foreign = first.run(() -> Task.of(createTask("foreign", event::await)));
            assertThatThrownBy(() -> second.run(() -> Task.of(await(foreign))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Task 'foreign' [pending]")
                    .hasMessageContaining("attached to a different loop: hand results between loops with Loop.submit");
        }
    }

    @Test
    void task_thatAwaitsItself_isToldSo() {
        assertThatThrownBy(() -> OnLoop.run(() -> {
                    Task<?>[] self = new Task<?>[1];
                    self[0] = createTask("selfish", () -> Task.of(await(self[0])));
                    return Task.of(await(self[0]));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a task cannot await itself: Task 'selfish' [pending]. Await another task, or return the"
                        + " result from this one");
    }

    private static void assertRefusesToBlock(ThrowingCallable blocking) {
        assertThatThrownBy(blocking)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "blocking on Task 'worker' [pending] on the thread of Loop 'main', its own, would"
                                + " never end: use Continuo.await(...)");
    }

    @Test
    void blockingOnATask_onItsLoopsThread_throwsInsteadOfDeadlocking() {
        OnLoop.run(() -> {
            Task<Void> task = createTask("worker", this::operation);
            CompletableFuture<Void> future = task.toCompletableFuture();
            CompletableFuture<String> derived =
                    task.thenApply(value -> "done").thenApplyAsync(text -> text).toCompletableFuture();
            assertRefusesToBlock(task::get);
            assertRefusesToBlock(() -> task.get(1, TimeUnit.DAYS));
            assertRefusesToBlock(task::join);
            assertRefusesToBlock(future::get);
            assertRefusesToBlock(() -> future.get(1, TimeUnit.DAYS));
            assertRefusesToBlock(future::join);
            assertRefusesToBlock(derived::get);
            assertRefusesToBlock(() -> derived.get(1, TimeUnit.DAYS));
            assertRefusesToBlock(derived::join);
            await(task);
            assertThat(task.join()).isNull();
            assertThat(future.join()).isNull();
            assertThat(derived.join()).isEqualTo("done");
            return Task.done();
        });
    }

    @Test
    void blockingOnASubmission_onItsLoopsThread_throwsInsteadOfDeadlocking() {
        OnLoop.run(() -> {
            CompletableFuture<Void> submitted = Loop.current().submit(this::operation);
            assertThatThrownBy(submitted::join).hasMessageContaining("would never end");
            await(submitted);
            return Task.done();
        });
    }

    @Test
    void failure_thatNobodyAwaits_isHandedToTheHandlerWithTaskAndException() {
        List<ExceptionContext> reports = new ArrayList<>();
        IllegalArgumentException failure = new IllegalArgumentException("lost");
        try (Runner runner = Runner.builder()
                .exceptionHandler((loop, context) -> reports.add(context))
                .build()) {
            runner.run(() -> {
                Task<Void> failing = createTask("lonely", () -> {
                    throw failure;
                });
                await(OnLoop.iterations(2));
                assertThat(failing.isDone()).isTrue();
                return Task.done();
            });
        }
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).message()).isEqualTo("exception was never retrieved: Task 'lonely' [failed]");
        assertThat(reports.get(0).exception()).isSameAs(failure);
    }

    @Test
    void operation_thatThrowsInsteadOfReturningATask_failsTheTask() {
        assertThatThrownBy(() -> OnLoop.run(() -> {
                    throw new IllegalArgumentException("at once");
                }))
                .hasMessage("at once");
    }

    @Test
    void await_ofNull_namesTheRemedy() {
        assertThatThrownBy(() -> OnLoop.run(() -> Task.of(await((Task<?>) null))))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Task.done()");
    }
}
