package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.timeout;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.TaskGroupException;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_timeouts} and {@code test_taskgroups} pin down on the errors that leave their blocks. */
class TimeoutErrorsTest {
    @Async
    private static Task<Void> failingWhileUnwinding() {
        try {
            await(sleep(seconds(10)));
        } catch (CancelledError e) {
            throw new ArithmeticException("while unwinding");
        }
        return Task.done();
    }

    @Test
    void timeoutException_hasTheCancellationAsItsCause() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> timeout(seconds(1), limit -> sleep(seconds(2)))));
            assertThat(thrown).isInstanceOf(TimeoutException.class).hasCauseInstanceOf(CancelledError.class);
            return Task.done();
        });
    }

    @Test
    void timeout_aroundAGroupWhoseTaskFailsWhileUnwinding_letsTheErrorsOfTheGroupPass() {
        OnLoop.run(() -> {
            Throwable thrown = await(failureOf(() -> timeout(
                    seconds(1),
                    limit -> TaskGroup.run(group -> {
                        group.createTask(() -> failingWhileUnwinding());
                        return sleep(seconds(10));
                    }))));
            assertThat(thrown).isInstanceOf(TaskGroupException.class);
            assertThat(((TaskGroupException) thrown).errors()).singleElement().isInstanceOf(ArithmeticException.class);
            assertThat(Task.current().cancelling()).isZero();
            return Task.done();
        });
    }

    @Test
    void errorsThatAreNoExceptions_ofBodyAndTask_areCollectedToo() {
        OnLoop.run(() -> {
            Throwable ofBody = await(failureOf(() -> TaskGroup.run(group -> {
                throw new StackOverflowError("body");
            })));
            assertThat(((TaskGroupException) ofBody).errors()).singleElement().isInstanceOf(StackOverflowError.class);
            Throwable ofTask = await(failureOf(() -> TaskGroup.run(group -> {
                group.createTask(() -> {
                    throw new StackOverflowError("task");
                });
                return sleep(seconds(10));
            })));
            assertThat(((TaskGroupException) ofTask).errors()).singleElement().isInstanceOf(StackOverflowError.class);
            return Task.done();
        });
    }
}
