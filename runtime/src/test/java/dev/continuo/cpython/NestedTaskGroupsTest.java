package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.TaskGroupException;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.testing.OnLoop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_taskgroups} pins down on nested groups and the count of cancellations. */
class NestedTaskGroupsTest {
    @Async
    private static Task<Void> failAfter(long seconds, RuntimeException error) {
        await(sleep(seconds(seconds)));
        throw error;
    }

    @Async
    private static Task<Void> failingWhenCancelled() {
        try {
            await(sleep(seconds(1_000)));
        } catch (CancelledError e) {
            throw new ArithmeticException("cleanup");
        }
        return Task.done();
    }

    private static List<Throwable> errors(Throwable thrown) {
        assertThat(thrown).isInstanceOf(TaskGroupException.class);
        return ((TaskGroupException) thrown).errors();
    }

    @Async
    private static Task<Void> cancelNested(boolean outerHasAChild) {
        Task<Void> runner = createTask(() -> TaskGroup.run(outer -> {
            if (outerHasAChild) {
                outer.createTask(() -> sleep(seconds(1_000)));
            }
            return TaskGroup.run(inner -> {
                for (int i = 0; i < 5; i++) {
                    inner.createTask(() -> failingWhenCancelled());
                }
                return sleep(seconds(1_000));
            });
        }));
        await(sleep(seconds(1)));
        runner.cancel();
        List<Throwable> outerErrors = errors(await(failureOf(() -> runner)));
        assertThat(outerErrors).hasSize(1);
        assertThat(errors(outerErrors.get(0))).hasSize(5).hasOnlyElementsOfType(ArithmeticException.class);
        return Task.done();
    }

    @Test
    void cancel_innerChildrenFail_groupsOfErrorsAreNested() {
        OnLoop.run(() -> cancelNested(false));
    }

    @Test
    void cancel_innerChildrenFailBesideAnOuterChild_groupsOfErrorsAreNested() {
        OnLoop.run(() -> cancelNested(true));
    }

    @Async
    private static Task<Throwable> failNested(long outerSeconds, long innerSeconds) {
        return failureOf(() -> TaskGroup.run(outer -> {
            outer.createTask(() -> failAfter(outerSeconds, new IllegalArgumentException("outer")));
            return TaskGroup.run(inner -> {
                inner.createTask(() -> failAfter(innerSeconds, new IllegalArgumentException("inner")));
                return Task.done();
            });
        }));
    }

    @Test
    void childOfTheOuter_fails_innerIsCancelledWithoutAnErrorOfItsOwn() {
        OnLoop.run(() -> {
            assertThat(errors(await(failNested(1, 10))))
                    .singleElement()
                    .isInstanceOf(IllegalArgumentException.class)
                    .extracting(Throwable::getMessage)
                    .isEqualTo("outer");
            return Task.done();
        });
    }

    @Test
    void childOfTheInner_fails_outerHasTheGroupOfItsErrors() {
        OnLoop.run(() -> {
            List<Throwable> outer = errors(await(failNested(10, 1)));
            assertThat(outer).hasSize(1);
            assertThat(errors(outer.get(0))).singleElement().isInstanceOf(IllegalArgumentException.class);
            return Task.done();
        });
    }

    @Test
    void body_throwsWhileItUnwinds_isCollectedAndTheCountIsZero() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                group.createTask(() -> failAfter(0, new ArithmeticException("child")));
                try {
                    return sleep(seconds(1));
                } finally {
                    close();
                }
            })));
            assertThat(errors(thrown)).extracting(Throwable::getMessage).containsExactly("child", "close");
            assertThat(Task.current().cancelling()).isZero();
            return Task.done();
        });
    }

    private static void close() {
        throw new ArithmeticException("close");
    }

    @Test
    void group_failed_countOfCancellationsIsAsBefore() {
        OnLoop.run(() -> {
            await(failureOf(() -> TaskGroup.run(group -> {
                group.createTask(() -> failAfter(0, new IllegalStateException("child")));
                return Task.done();
            })));
            assertThat(Task.current().cancelling()).isZero();
            await(iterations(1));
            return Task.done();
        });
    }

    @Test
    void bothGroups_failAtOnce_eachExitWithdrawsItsOwnCancellation() {
        OnLoop.run(() -> {
            int[] between = new int[1];
            Throwable thrown = await(failureOf(() -> TaskGroup.run(outer -> {
                Throwable inside = await(failureOf(() -> TaskGroup.run(inner -> {
                    inner.createTask(() -> failAfter(0, new IllegalStateException("inner")));
                    outer.createTask(() -> failAfter(0, new IllegalArgumentException("outer")));
                    return Task.done();
                })));
                assertThat(errors(inside)).singleElement().isInstanceOf(IllegalStateException.class);
                between[0] = Task.current().cancelling();
                return Task.done();
            })));
            assertThat(errors(thrown)).singleElement().isInstanceOf(IllegalArgumentException.class);
            assertThat(between[0]).isEqualTo(1);
            assertThat(Task.current().cancelling()).isZero();
            return Task.done();
        });
    }

    @Test
    void childFails_andTheTaskIsCancelledAtOnce_nextAwaitThrowsTheCancellation() {
        OnLoop.run(() -> {
            AsyncEvent running = new AsyncEvent();
            boolean[] handled = new boolean[1];
            Task<Void> task = createTask(() -> {
                Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                    group.createTask(() -> {
                        running.set();
                        await(iterations(1));
                        throw new IllegalStateException("child");
                    });
                    return sleep(seconds(1));
                })));
                assertThat(errors(thrown)).hasSize(1);
                assertThat(Task.current().cancelling()).isEqualTo(1);
                handled[0] = true;
                return sleep(seconds(1));
            });
            await(running.await());
            assertThat(task.cancelling()).isZero();
            task.cancel();
            assertThat(task.cancelling()).isEqualTo(1);
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(handled[0]).isTrue();
            assertThat(task.isCancelled()).isTrue();
            return Task.done();
        });
    }
}
