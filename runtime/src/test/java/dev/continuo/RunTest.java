package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.toThread;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a run does with what is left at its end, how runners differ, and work on other threads. */
class RunTest {
    private final List<Object> log = new ArrayList<>();
    private final List<ExceptionContext> reports = new ArrayList<>();

    private Runner.Builder builder() {
        return Runner.builder().clock(LoopClock.virtual()).exceptionHandler((loop, context) -> reports.add(context));
    }

    @Test
    void run_tasksLeft_areCancelledAndCleanUpBeforeItReturns() {
        Continuo.run(() -> {
            createTask(() -> {
                try {
                    await(sleep(Duration.ofDays(1)));
                } finally {
                    await(yieldNow());
                    log.add("cleaned up");
                }
                return Task.done();
            });
            await(yieldNow());
            return Task.done();
        });
        assertThat(log).containsExactly("cleaned up");
    }

    /** As in asyncio: the callback that stops the loop stands behind it in the queue. */
    @Test
    void run_taskMadeInTheLastStep_takesItsFirstStep() {
        Continuo.run(() -> {
            createTask(() -> {
                log.add("begun");
                return Task.done();
            });
            return Task.done();
        });
        assertThat(log).containsExactly("begun");
    }

    @Test
    void run_leftTaskThatFailsInItsCleanUp_isReportedAndDoesNotReplaceTheResult() {
        try (Runner runner = builder().build()) {
            assertThat(runner.<String>run(() -> {
                        createTask("left", () -> {
                            try {
                                await(sleep(Duration.ofDays(1)));
                            } finally {
                                throwIt(new IOException("in the clean-up"));
                            }
                            return Task.done();
                        });
                        await(yieldNow());
                        return Task.of("result");
                    }))
                    .isEqualTo("result");
            assertThat(reports).isEmpty();
        }
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).message()).contains("'left'");
        assertThat(reports.get(0).exception()).hasMessage("in the clean-up");
    }

    private static void throwIt(IOException thrown) throws IOException {
        throw thrown;
    }

    @Test
    void run_leftTaskThatSwallowsItsCancellation_isWaitedFor() {
        Continuo.run(() -> {
            createTask(() -> {
                try {
                    await(sleep(Duration.ofDays(1)));
                } catch (CancelledError e) {
                    await(sleep(Duration.ofMillis(1)));
                    log.add("went on");
                }
                return Task.done();
            });
            await(yieldNow());
            return Task.done();
        });
        assertThat(log).containsExactly("went on");
    }

    @Test
    void run_leftTaskThatWaitsForEverAfterItsCancellation_isADeadlock() {
        assertThatThrownBy(() -> Continuo.run(() -> {
                    createTask("stubborn", () -> {
                        try {
                            await(sleep(Duration.ofDays(1)));
                        } catch (CancelledError e) {
                            await(new Promise<Void>());
                        }
                        return Task.done();
                    });
                    await(yieldNow());
                    return Task.done();
                }))
                .isInstanceOf(DeadlockError.class)
                .hasMessageContaining("'stubborn' waits for Promise [pending]");
    }

    @Test
    void run_mainFails_leftTasksAreCancelledAllTheSame() {
        assertThatThrownBy(() -> Continuo.run(() -> {
                    createTask(() -> {
                        try {
                            await(sleep(Duration.ofDays(1)));
                        } finally {
                            log.add("cleaned up");
                        }
                        return Task.done();
                    });
                    await(yieldNow());
                    throw new IOException("main");
                }))
                .isInstanceOf(IOException.class);
        assertThat(log).containsExactly("cleaned up");
    }

    @Test
    void runner_builtWithEverything_hasIt() {
        try (Runner runner = builder().name("mine").debug(true).build()) {
            assertThat(runner.loop()).hasToString("Loop 'mine'");
            assertThat(runner.loop().isDebug()).isTrue();
            runner.run(() -> {
                assertThat(Loop.current()).isSameAs(runner.loop());
                Loop.current().setDebug(false);
                return sleep(Duration.ofDays(1));
            });
            assertThat(runner.loop().time()).as("virtual").isEqualTo(Duration.ofDays(1));
        }
    }

    @Test
    void runner_closed_refusesToRun() {
        Runner runner = Runner.builder().name("gone").build();
        runner.close();
        runner.close();
        assertThatThrownBy(() -> runner.run(Task::done))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void cancellation_isNotSwallowedByACatchOfExceptions() {
        OnLoop.run(() -> {
            Task<Void> task = createTask(() -> {
                try {
                    await(sleep(Duration.ofDays(1)));
                } catch (Exception e) {
                    log.add(e);
                }
                return Task.done();
            });
            await(yieldNow());
            task.cancel();
            await(yieldNow());
            assertThat(task.isCancelled()).isTrue();
            return Task.done();
        });
        assertThat(log).isEmpty();
    }

    @Test
    void awaitOfACall_runsInTheCurrentTaskWithoutAnIteration() {
        OnLoop.run(() -> {
            Loop.current().callSoon(() -> log.add("other"));
            Task<?> inside = await(inline());
            assertThat((Object) inside).isSameAs(Task.current());
            assertThat(Loop.current().tasks()).hasSize(1);
            assertThat(log).isEmpty();
            Task<Task<?>> apart = inline();
            assertThat(Loop.current().tasks()).hasSize(2);
            assertThat((Object) await(apart)).isSameAs(apart);
            return Task.done();
        });
    }

    @Async
    private Task<Task<?>> inline() {
        return Task.of(Task.current());
    }

    @Test
    void toThread_runsOnAVirtualThreadWhereThereAreSome() {
        String description = Continuo.run(() -> toThread(() ->
                Thread.currentThread() + " daemon=" + Thread.currentThread().isDaemon()));
        if (Runtime.version().feature() >= 21) {
            assertThat(description).startsWith("VirtualThread");
        } else {
            assertThat(description).contains("continuo-to-thread").endsWith("daemon=true");
        }
    }

    @Test
    void toThread_workThrows_throwsTheSame() {
        IOException failure = new IOException("work");
        assertThat(catchThrowable(() -> Continuo.run(() -> toThread(() -> {
                    throw failure;
                }))))
                .isSameAs(failure);
    }

    @Test
    void toThread_cancelled_endsTheWaitButNotTheWork() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Continuo.run(() -> {
            CountDownLatch begun = new CountDownLatch(1);
            Task<Void> task = createTask(() -> toThread(() -> {
                begun.countDown();
                release.await();
                ended.countDown();
                return null;
            }));
            await(toThread(() -> {
                begun.await();
                return null;
            }));
            task.cancel();
            await(yieldNow());
            assertThat(task.isCancelled()).isTrue();
            return Task.done();
        });
        release.countDown();
        ended.await();
    }

    @Test
    void runInExecutor_runsThereAndHandsTheResultToTheLoop() {
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "own executor"));
        try {
            Continuo.run(() -> {
                Thread loopThread = Thread.currentThread();
                String name = await(Loop.current()
                        .runInExecutor(executor, () -> Thread.currentThread().getName()));
                assertThat(name).isEqualTo("own executor");
                assertThat(Thread.currentThread()).isSameAs(loopThread);
                assertThat(await(Loop.current().runInExecutor(null, () -> 7))).isEqualTo(7);
                return Task.done();
            });
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void runInExecutor_cancelledBeforeItBegins_neverRuns() {
        List<Runnable> queue = new ArrayList<>();
        Continuo.run(() -> {
            Awaitable<Boolean> work = Loop.current().runInExecutor(queue::add, () -> log.add("ran"));
            work.cancel();
            queue.forEach(Runnable::run);
            await(yieldNow());
            assertThat(work.isCancelled()).isTrue();
            return Task.done();
        });
        assertThat(log).isEmpty();
    }

    @Test
    void runInExecutor_outsideTheLoop_isRefused() {
        try (Runner runner = Runner.builder().build()) {
            assertThatThrownBy(() -> runner.loop().runInExecutor(null, () -> 1))
                    .hasMessageContaining("no running event loop");
        }
    }
}
