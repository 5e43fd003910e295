package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.yieldNow;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.TaskGroupException;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_taskgroups} pins down on the tasks that a group is asked to make. */
class TaskGroupCreateTaskTest {
    @Async
    private static Task<Void> failAfter(long seconds) {
        await(sleep(seconds(seconds)));
        throw new ArithmeticException("failed after " + seconds);
    }

    @Test
    void createTask_named_hasTheName() {
        OnLoop.run(() -> TaskGroup.run(group -> {
            assertThat(group.createTask("yolo", () -> yieldNow()).getName()).isEqualTo("yolo");
            return Task.done();
        }));
    }

    @Test
    void createTask_groupIsShuttingDown_throws() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> TaskGroup.run(group -> {
                group.createTask(() -> failAfter(1));
                try {
                    return sleep(seconds(1_000));
                } catch (CancelledError e) {
                    assertThatThrownBy(() -> group.createTask(() -> yieldNow()))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("shutting down");
                    throw e;
                }
            })));
            assertThat(thrown).isInstanceOf(TaskGroupException.class);
            assertThat(((TaskGroupException) thrown).errors()).hasSize(1);
            return Task.done();
        });
    }

    @Test
    void createTask_groupHasEnded_throws() {
        OnLoop.run(() -> {
            TaskGroup group = await(TaskGroup.run(open -> Task.of(open)));
            assertThatThrownBy(() -> group.createTask(() -> yieldNow()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has ended");
            return Task.done();
        });
    }
}
