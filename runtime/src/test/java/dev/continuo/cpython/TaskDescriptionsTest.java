package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.AsyncCallable;
import dev.continuo.CancelledError;
import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on what tasks say of themselves, and on who knows of them. */
class TaskDescriptionsTest {
    private final Promise<String> pending = new Promise<>();

    @Async
    private Task<String> waiting() {
        return Task.of(await(pending));
    }

    @Async
    private Task<String> plain() {
        return Task.of("without an await");
    }

    @Test
    void toString_inEachState_showsNameAndState() {
        OnLoop.run(() -> {
            Task<String> task = createTask("t", this::waiting);
            assertThatObject(task).hasToString("Task 't' [pending]");
            await(iterations(1));
            task.cancel();
            assertThatObject(task).hasToString("Task 't' [cancelling]");
            await(iterations(1));
            assertThatObject(task).hasToString("Task 't' [cancelled]");
            Task<String> other = plain();
            other.setName("other");
            await(other);
            assertThatObject(other).hasToString("Task 'other' [finished]");
            Task<Void> failing = createTask("failing", () -> {
                throw new IOException();
            });
            await(failureOf(() -> failing));
            assertThatObject(failing).hasToString("Task 'failing' [failed]");
            return Task.done();
        });
    }

    @Test
    void names_notGiven_grow() {
        OnLoop.run(() -> {
            assertThat(plain().getName()).isEqualTo("Task-2");
            assertThat(plain().getName()).isEqualTo("Task-3");
            return Task.done();
        });
    }

    @Test
    void awaitChain_ofATaskThatWaits_showsWhereItDoes() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> Task.of(await(waiting())));
            await(iterations(1));
            List<StackTraceElement> chain = task.awaitChain();
            assertThat(chain).hasSize(2);
            assertThat(chain.get(0).getMethodName()).isEqualTo("waiting");
            assertThat(chain.get(0).getFileName()).isEqualTo("TaskDescriptionsTest.java");
            assertThat(chain.get(0).getLineNumber()).isPositive();
            pending.complete("x");
            await(task);
            assertThat(task.awaitChain()).isEmpty();
            return Task.done();
        });
    }

    @Test
    void task_isAFuture_pendingAndThenDoneWithItsResult() {
        OnLoop.run(() -> {
            Task<String> task = plain();
            assertThat((Object) task).isInstanceOf(Future.class);
            assertThat(task.isDone()).isFalse();
            assertThatThrownBy(task::result).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(task::exception).isInstanceOf(IllegalStateException.class);
            await(task);
            assertThat(task.isDone()).isTrue();
            assertThat(task.result()).isEqualTo("without an await");
            assertThat(task.exception()).isNull();
            return Task.done();
        });
    }

    @Test
    void createTask_operationOfAUsersOwnClass_runsIt() {
        AsyncCallable<String> own = new AsyncCallable<>() {
            @Async
            @Override
            public Task<String> call() {
                await(iterations(1));
                return Task.of("own");
            }
        };
        OnLoop.run(() -> {
            assertThat(await(createTask(own))).isEqualTo("own");
            return Task.done();
        });
    }

    @Test
    void tasks_ofALoop_areThoseThatAreNotDone() {
        OnLoop.run(() -> {
            Task<String> first = createTask("first", this::waiting);
            Task<String> second = createTask("second", this::plain);
            assertThat(Loop.current().tasks()).containsExactly(Task.current(), first, second);
            await(second);
            assertThat(Loop.current().tasks()).containsExactly(Task.current(), first);
            first.cancel();
            await(iterations(1));
            assertThat(Loop.current().tasks()).containsExactly(Task.current());
            return Task.done();
        });
    }

    @Test
    void current_withoutALoop_throws() {
        assertThatThrownBy(Task::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no running event loop");
    }

    @Test
    void cancelledTask_thatNobodyAwaits_isNotReported() {
        List<String> reports = new ArrayList<>();
        try (Runner runner = Runner.builder()
                .exceptionHandler((loop, context) -> reports.add(context.message()))
                .build()) {
            runner.run(() -> {
                createTask(this::waiting).cancel();
                return iterations(2);
            });
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void error_thrownWhileBeingCancelled_isWhatTheTaskFailsWith() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> {
                try {
                    return Task.of(await(waiting()));
                } catch (CancelledError e) {
                    throw new StackOverflowError("while cancelled");
                }
            });
            await(iterations(1));
            task.cancel();
            assertThat(await(failureOf(() -> task)))
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("while cancelled");
            assertThat(task.isCancelled()).isFalse();
            return Task.done();
        });
    }

    @Test
    void cancellation_askedForByResultOrException_showsWhereTheTaskWas() {
        OnLoop.run(() -> {
            Task<String> task = createTask(this::waiting);
            await(iterations(1));
            task.cancel();
            await(iterations(1));
            assertThatThrownBy(task::exception)
                    .isInstanceOf(CancelledError.class)
                    .satisfies(e ->
                            assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("waiting"));
            return Task.done();
        });
    }
}
