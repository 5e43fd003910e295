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
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_taskgroups} pins down, but for nested groups. */
class TaskGroupsTest {
    private final List<String> cancelled = new ArrayList<>();
    private int hydras;

    @Async
    private Task<Integer> resultAfter(long seconds, int result) {
        return sleep(seconds(seconds), result);
    }

    @Async
    private Task<Void> failAfter(long seconds) {
        await(sleep(seconds(seconds)));
        throw new ArithmeticException("failed after " + seconds);
    }

    /** Sleeps long and notes its cancellation. */
    @Async
    private Task<Void> sleeper(String name) {
        try {
            await(sleep(seconds(1_000)));
        } catch (CancelledError e) {
            cancelled.add(name);
            throw e;
        }
        return Task.done();
    }

    /** Sleeps long and fails when cancelled. */
    @Async
    private Task<Void> failingWhenCancelled() {
        try {
            await(sleep(seconds(1_000)));
        } finally {
            fail("cleanup");
        }
        return Task.done();
    }

    private static void fail(String message) {
        throw new ArithmeticException(message);
    }

    private static List<Throwable> errors(Throwable thrown) {
        assertThat(thrown).isInstanceOf(TaskGroupException.class);
        return ((TaskGroupException) thrown).errors();
    }

    @Test
    void group_ends_whenAllChildrenHaveEnded() {
        OnLoop.run(() -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            await(TaskGroup.run(group -> {
                tasks.add(group.createTask(() -> resultAfter(1, 42)));
                tasks.add(group.createTask(() -> resultAfter(2, 11)));
                return Task.done();
            }));
            assertThat(tasks.get(0).result()).isEqualTo(42);
            assertThat(tasks.get(1).result()).isEqualTo(11);
            return Task.done();
        });
    }

    @Test
    void children_addedLaterInTheBlock_areAwaitedToo() {
        OnLoop.run(() -> {
            Task<Integer> late = await(TaskGroup.run(group -> {
                group.createTask(() -> resultAfter(1, 42));
                await(sleep(seconds(2)));
                return Task.of(group.createTask(() -> resultAfter(3, 11)));
            }));
            assertThat(late.result()).isEqualTo(11);
            return Task.done();
        });
    }

    @Test
    void child_cancelledAlone_disturbsNobody() {
        OnLoop.run(() -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            await(TaskGroup.run(group -> {
                tasks.add(group.createTask(() -> resultAfter(10, 42)));
                await(sleep(seconds(1)));
                tasks.get(0).cancel();
                tasks.add(group.createTask(() -> resultAfter(2, 11)));
                return Task.done();
            }));
            assertThat(tasks.get(0).isCancelled()).isTrue();
            assertThat(tasks.get(1).result()).isEqualTo(11);
            return Task.done();
        });
    }

    @Test
    void child_fails_siblingsAreCancelledAndTheCodeAfterTheGroupDoesNotRun() {
        OnLoop.run(() -> {
            boolean[] after = new boolean[1];
            Task<Void> runner = createTask(() -> {
                await(TaskGroup.run(group -> {
                    group.createTask(() -> failAfter(1));
                    group.createTask(() -> sleeper("sibling"));
                    return Task.done();
                }));
                after[0] = true;
                return Task.done();
            });
            assertThat(errors(await(failureOf(() -> runner)))).hasOnlyElementsOfType(ArithmeticException.class);
            assertThat(after[0]).isFalse();
            assertThat(cancelled).containsExactly("sibling");
            return Task.done();
        });
    }

    @Test
    void severalChildren_fail_errorsAreCollectedAndTheBodyIsCancelled() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                for (int i = 0; i < 3; i++) {
                    group.createTask(() -> failAfter(1));
                }
                group.createTask(() -> sleeper("sibling"));
                return sleeper("body");
            })));
            assertThat(errors(thrown)).hasSize(3).hasOnlyElementsOfType(ArithmeticException.class);
            assertThat(cancelled).containsExactlyInAnyOrder("sibling", "body");
            return Task.done();
        });
    }

    @Test
    void cancel_parentWaitsAtTheEnd_cancelsAllChildren() {
        OnLoop.run(() -> {
            Task<Void> runner = createTask(() -> TaskGroup.run(group -> {
                for (int i = 0; i < 5; i++) {
                    group.createTask(() -> sleeper("child"));
                }
                return Task.done();
            }));
            await(sleep(seconds(1)));
            runner.cancel();
            assertThat(await(failureOf(() -> runner))).isInstanceOf(CancelledError.class);
            assertThat(cancelled).hasSize(5);
            return Task.done();
        });
    }

    @Test
    void cancel_parentIsInTheBody_cancelsBodyAndChildren() {
        OnLoop.run(() -> {
            Task<Void> runner = createTask(() -> TaskGroup.run(group -> {
                for (int i = 0; i < 5; i++) {
                    group.createTask(() -> sleeper("child"));
                }
                return sleeper("body");
            }));
            await(sleep(seconds(1)));
            runner.cancel();
            assertThat(await(failureOf(() -> runner))).isInstanceOf(CancelledError.class);
            assertThat(cancelled).containsExactly("body", "child", "child", "child", "child", "child");
            return Task.done();
        });
    }

    @Test
    void cancel_childrenFailWhileUnwinding_errorsWinOverTheCancellation() {
        OnLoop.run(() -> {
            Task<Void> runner = createTask(() -> TaskGroup.run(group -> {
                for (int i = 0; i < 5; i++) {
                    group.createTask(() -> failingWhenCancelled());
                }
                return sleep(seconds(1_000));
            }));
            await(sleep(seconds(1)));
            runner.cancel();
            assertThat(errors(await(failureOf(() -> runner)))).hasSize(5);
            return Task.done();
        });
    }

    @Test
    void body_failsAfterAnAwait_childrenAreCancelled() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                group.createTask(() -> sleeper("first"));
                group.createTask(() -> sleeper("second"));
                return failAfter(1);
            })));
            assertThat(errors(thrown)).hasSize(1).hasOnlyElementsOfType(ArithmeticException.class);
            assertThat(cancelled).containsExactly("first", "second");
            return Task.done();
        });
    }

    @Test
    void body_failsAtOnce_childrenNeverBegin() {
        OnLoop.run(() -> {
            List<Task<Void>> tasks = new ArrayList<>();
            Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                tasks.add(group.createTask(() -> sleeper("first")));
                tasks.add(group.createTask(() -> sleeper("second")));
                throw new ArithmeticException("body");
            })));
            assertThat(errors(thrown)).hasSize(1);
            assertThat(tasks).allMatch(Task::isCancelled);
            assertThat(cancelled).isEmpty();
            return Task.done();
        });
    }

    /** A body that takes five seconds to unwind, while a child fails. */
    @Async
    private Task<Void> slowToUnwind() {
        return TaskGroup.run(group -> {
            group.createTask(() -> failAfter(3));
            try {
                return sleep(seconds(1_000));
            } catch (CancelledError e) {
                await(sleep(seconds(5)));
                throw e;
            }
        });
    }

    @Test
    void cancel_childFailsWhileTheBodyUnwinds_errorWins() {
        OnLoop.run(() -> {
            Task<Void> runner = slowToUnwind();
            await(sleep(seconds(1)));
            runner.cancel();
            assertThat(errors(await(failureOf(() -> runner)))).hasSize(1);
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatAwaitsTheTaskOfTheGroup_errorWinsToo() {
        OnLoop.run(() -> {
            Task<Void> nested = slowToUnwind();
            Task<Void> runner = createTask(() -> nested);
            await(sleep(seconds(1)));
            runner.cancel();
            assertThat(errors(await(failureOf(() -> runner)))).hasSize(1);
            return Task.done();
        });
    }

    @Test
    void cancel_emptyGroup_staysACancellation() {
        OnLoop.run(() -> {
            Task<Void> runner = createTask(() -> TaskGroup.run(group -> sleeper("body")));
            await(sleep(seconds(1)));
            runner.cancel();
            assertThat(await(failureOf(() -> runner))).isInstanceOf(CancelledError.class);
            assertThat(cancelled).containsExactly("body");
            return Task.done();
        });
    }

    @Test
    void cancel_bodyTurnsItIntoAnotherError_thatIsCollected() {
        OnLoop.run(() -> {
            Task<Void> runner = createTask(() -> TaskGroup.run(group -> failingWhenCancelled()));
            await(sleep(seconds(1)));
            runner.cancel();
            assertThat(errors(await(failureOf(() -> runner)))).singleElement().isInstanceOf(ArithmeticException.class);
            return Task.done();
        });
    }

    @Test
    void bodyAndChild_bothFail_bothErrorsAreCollected() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                group.createTask(() -> failAfter(1));
                try {
                    return sleep(seconds(1_000));
                } catch (CancelledError e) {
                    throw new IllegalStateException("body");
                }
            })));
            assertThat(errors(thrown))
                    .hasExactlyElementsOfTypes(ArithmeticException.class, IllegalStateException.class);
            assertThat(Task.current().cancelling()).isZero();
            return Task.done();
        });
    }

    @Test
    void cancel_shortlyAfterTheStart_isACancellation() {
        OnLoop.run(() -> {
            Task<Void> runner = createTask(() -> TaskGroup.run(group -> {
                group.createTask(() -> sleeper("first"));
                group.createTask(() -> sleeper("second"));
                return Task.done();
            }));
            await(iterations(2));
            runner.cancel();
            assertThat(await(failureOf(() -> runner))).isInstanceOf(CancelledError.class);
            assertThat(cancelled).containsExactly("first", "second");
            return Task.done();
        });
    }

    @Test
    void children_thatHaveEnded_areDropped() {
        OnLoop.run(() -> {
            await(TaskGroup.run(group -> {
                for (int i = 0; i < 10; i++) {
                    group.createTask(() -> sleep(seconds(3)));
                    await(sleep(seconds(1)));
                }
                await(iterations(1));
                assertThat(group.toString()).isEqualTo("TaskGroup [tasks:2, errors:0]");
                await(sleep(seconds(10)));
                assertThat(group.toString()).isEqualTo("TaskGroup [tasks:0, errors:0]");
                return Task.done();
            }));
            return Task.done();
        });
    }

    @Async
    private Task<Void> hydra(TaskGroup group) {
        hydras++;
        await(sleep(seconds(1)));
        group.createTask(() -> hydra(group));
        group.createTask(() -> hydra(group));
        return Task.done();
    }

    @Test
    void children_addChildrenUntilOneFails_allEnd() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                group.createTask(() -> hydra(group));
                while (hydras < 10) {
                    await(sleep(seconds(2)));
                }
                throw new ArithmeticException("club");
            })));
            assertThat(errors(thrown)).hasSize(1);
            assertThat(hydras).isGreaterThanOrEqualTo(10);
            return Task.done();
        });
    }
}
