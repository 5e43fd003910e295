package dev.continuo;

import static dev.continuo.Bodies.awaiting;
import static dev.continuo.Bodies.start;
import static dev.continuo.Bodies.startCatching;
import static dev.continuo.Bodies.yielding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final List<String> reports = new ArrayList<>();

    private Runner runner() {
        return Runner.builder()
                .clock(LoopClock.virtual())
                .exceptionHandler((loop, context) -> reports.add(context.message()))
                .build();
    }

    @Test
    void run_returnsTheResultAndThrowsWhatMainThrows() {
        assertThat(Continuo.<Integer>run(() -> start((self, received) -> 42))).isEqualTo(42);
        assertThatThrownBy(() -> Continuo.run(() -> start(yielding(), (self, received) -> {
                    throw new IOException("checked");
                })))
                .isInstanceOf(IOException.class);
    }

    @Test
    void run_nothingCanWakeTheLoop_throwsDeadlockErrorNamingTasks() {
        assertThatThrownBy(() -> Continuo.run(() -> {
                    start(awaiting(new Promise<>())).setName("worker");
                    return start(awaiting(new Promise<>()));
                }))
                .isInstanceOf(DeadlockError.class)
                .hasMessageContaining("3 tasks wait")
                .hasMessageContaining("'worker' waits for Promise [pending]");
    }

    @Test
    void run_futureFromOutside_isNoDeadlock() {
        CompletableFuture<String> future = new CompletableFuture<>();
        new Thread(() -> future.complete("late")).start();
        assertThat(Continuo.<String>run(() -> start(awaiting(future)))).isEqualTo("late");
    }

    @Test
    void close_tasksLeft_areCancelledAndTheirFailuresReported() {
        List<Task<?>> left = new ArrayList<>();
        try (Runner runner = runner()) {
            runner.run(() -> {
                left.add(start(awaiting(new Promise<>())));
                left.add(startCatching(
                        (self, error) -> {
                            throw new IllegalStateException("in cleanup");
                        },
                        awaiting(new Promise<>())));
                return start((self, received) -> "main");
            });
            assertThat(runner.loop().tasks()).hasSize(2);
        }
        assertThat(left.get(0).isCancelled()).isTrue();
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0)).contains("shut down");
    }

    @Test
    void close_failedTaskNobodyAwaited_isReportedOnce() {
        try (Runner runner = runner()) {
            runner.run(() -> {
                start((self, received) -> {
                            throw new IOException("lost");
                        })
                        .setName("lonely");
                return start(yielding(), yielding());
            });
        }
        assertThat(reports).containsExactly("exception was never retrieved: Task 'lonely' [failed]");
    }

    @Test
    void close_failedTaskThatWasAwaited_isNotReported() {
        try (Runner runner = runner()) {
            runner.run(() -> {
                Task<?> failing = start(yielding(), (self, received) -> {
                    throw new IOException("seen");
                });
                return startCatching((self, error) -> "handled", awaiting(failing), yielding());
            });
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void run_again_goesOnWithWhatIsLeft() {
        try (Runner runner = runner()) {
            Promise<String> promise = new Promise<>(runner.loop());
            runner.run(() -> {
                start(awaiting(promise)).setName("left");
                return start(yielding());
            });
            assertThat(runner.runUntilIdle()).hasSize(1);
            Bodies.run(runner, () -> promise.complete("x"));
            assertThat(runner.runUntilIdle()).isEmpty();
        }
    }

    @Test
    void submit_fromAnotherThread_givesTheResult() throws InterruptedException {
        try (Runner runner = runner()) {
            List<Object> results = new ArrayList<>();
            Thread[] thread = new Thread[1];
            Bodies.run(runner, () -> {
                Loop loop = Loop.current();
                Hold hold = loop.hold();
                thread[0] = new Thread(() -> {
                    results.add(loop.submit(() -> start((self, received) -> 5)).join());
                    hold.close();
                });
                thread[0].start();
            });
            runner.runUntilIdle();
            thread[0].join();
            assertThat(results).containsExactly(5);
        }
    }

    @Test
    void interrupt_whileWaiting_cancelsMainAndInterruptsAgain() {
        Thread.currentThread().interrupt();
        CompletableFuture<String> never = new CompletableFuture<>();
        assertThatThrownBy(() -> Continuo.run(() -> start(awaiting(never)))).isInstanceOf(CancelledError.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void await_unwoven_namesTheRemedy() throws ReflectiveOperationException {
        Method await = Continuo.class.getMethod("await", Task.class);
        assertThatThrownBy(() -> await.invoke(null, Task.done()))
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("-javaagent:continuo-agent.jar");
    }
}
