package dev.continuo.cpython;

import static dev.continuo.Continuo.asCompleted;
import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.waitAll;
import static dev.continuo.Continuo.waitAny;
import static dev.continuo.Continuo.waitFailed;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.AsCompleted;
import dev.continuo.CancelledError;
import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.Waited;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on {@code wait} and {@code as_completed}. */
class WaitingTest {
    @Async
    private static Task<String> resultAfter(long seconds) {
        return sleep(seconds(seconds), "after " + seconds);
    }

    @Async
    private static Task<String> failAfter(long seconds) {
        if (seconds > 0) {
            await(sleep(seconds(seconds)));
        }
        throw new ArithmeticException("err");
    }

    private static long now() {
        return Loop.current().time().toSeconds();
    }

    @Test
    void waitAll_returnsWhenAllAreDone_andAgainAtOnce() {
        OnLoop.run(() -> {
            Task<String> first = resultAfter(10);
            Task<String> second = resultAfter(15);
            for (int i = 0; i < 2; i++) {
                Waited<String> waited = await(waitAll(List.of(second, first), null));
                assertThat(waited.done()).containsExactlyInAnyOrder(first, second);
                assertThat(waited.pending()).isEmpty();
                assertThat(now()).isEqualTo(15);
            }
            assertThat(first.result() + ", " + second.result()).isEqualTo("after 10, after 15");
            return Task.done();
        });
    }

    @Test
    void waitAll_sameTaskTwice_isWaitedForOnce() {
        OnLoop.run(() -> {
            Task<String> task = resultAfter(1);
            Waited<String> waited = await(waitAll(List.of(task, task), null));
            assertThat(waited.done()).containsExactly(task);
            return Task.done();
        });
    }

    @Test
    void wait_forNothing_throws() {
        OnLoop.run(() -> {
            assertThat(await(failureOf(() -> waitAll(List.<Task<String>>of(), null))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(await(failureOf(() -> waitAny(List.<Task<String>>of(), null))))
                    .isInstanceOf(IllegalArgumentException.class);
            return Task.done();
        });
    }

    @Test
    void waitAny_returnsWithTheFirst() {
        OnLoop.run(() -> {
            Task<String> slow = resultAfter(10);
            Task<String> fast = resultAfter(1);
            Waited<String> waited = await(waitAny(List.of(slow, fast), null));
            assertThat(waited.done()).containsExactly(fast);
            assertThat(waited.pending()).containsExactly(slow);
            assertThat(slow.isDone()).isFalse();
            assertThat(now()).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void waitAny_severalAreDoneWhenItResumes_reportsThemAll() {
        OnLoop.run(() -> {
            // Both wake in the same iteration; the wait resumes two iterations later.
            Promise<String> gate = new Promise<>();
            Task<String> first = createTask(() -> Task.of(await(gate)));
            Task<String> second = createTask(() -> {
                await(gate);
                await(iterations(1));
                return Task.of("second");
            });
            Loop.current().callLater(seconds(1), () -> gate.complete("now"));
            Waited<String> waited = await(waitAny(List.of(first, second), null));
            assertThat(waited.done()).containsExactlyInAnyOrder(first, second);
            assertThat(waited.pending()).isEmpty();
            return Task.done();
        });
    }

    @Test
    void waitFailed_failureAtOnce_returnsWithIt() {
        OnLoop.run(() -> {
            Task<String> slow = resultAfter(10);
            Task<String> failing = failAfter(0);
            Waited<String> waited = await(waitFailed(List.of(slow, failing), null));
            assertThat(waited.done()).containsExactly(failing);
            assertThat(waited.pending()).containsExactly(slow);
            assertThat(failing.exception()).isInstanceOf(ArithmeticException.class);
            assertThat(now()).isZero();
            return Task.done();
        });
    }

    @Test
    void waitFailed_failureDuringTheWait_returnsWithIt() {
        OnLoop.run(() -> {
            Task<String> slow = resultAfter(10);
            Task<String> failing = failAfter(1);
            Waited<String> waited = await(waitFailed(List.of(slow, failing), null));
            assertThat(waited.done()).containsExactly(failing);
            assertThat(waited.pending()).containsExactly(slow);
            assertThat(failing.exception()).isInstanceOf(ArithmeticException.class);
            assertThat(now()).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void waitAll_taskFails_doesNotThrow() {
        OnLoop.run(() -> {
            Task<String> fine = resultAfter(10);
            Task<String> failing = failAfter(15);
            Waited<String> waited = await(waitAll(List.of(failing, fine), null));
            assertThat(waited.done()).hasSize(2);
            assertThat(failing.exception()).hasMessage("err");
            return Task.done();
        });
    }

    @Test
    void waitAll_timeIsUp_returnsWhatIsDoneAndCancelsNothing() {
        OnLoop.run(() -> {
            Task<String> fast = resultAfter(10);
            Task<String> slow = resultAfter(15);
            Waited<String> waited = await(waitAll(List.of(slow, fast), seconds(11)));
            assertThat(waited.done()).containsExactly(fast);
            assertThat(waited.pending()).containsExactly(slow);
            assertThat(now()).isEqualTo(11);
            assertThat(await(slow)).isEqualTo("after 15");
            return Task.done();
        });
    }

    @Test
    void waitAll_completionExactlyAtTheLimit_countsAsDone() {
        OnLoop.run(() -> {
            Task<String> task = resultAfter(10);
            Task<String> late = resultAfter(15);
            await(iterations(1));
            Waited<String> waited = await(waitAll(List.of(task, late), seconds(10)));
            assertThat(waited.done()).containsExactly(task);
            assertThat(waited.pending()).containsExactly(late);
            assertThat(now()).isEqualTo(10);
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatWaits_leavesTheOthersRunning() {
        OnLoop.run(() -> {
            Task<String> task = resultAfter(10);
            Task<Waited<String>> waiting = createTask(() -> waitAll(List.of(task), null));
            await(iterations(2));
            waiting.cancel();
            assertThat(await(failureOf(() -> waiting))).isInstanceOf(CancelledError.class);
            assertThat(await(task)).isEqualTo("after 10");
            return Task.done();
        });
    }

    @Async
    private static Task<List<String>> results(AsCompleted<String> completed) throws TimeoutException {
        List<String> results = new ArrayList<>();
        while (completed.hasNext()) {
            results.add(await(await(completed.next())));
        }
        return Task.of(results);
    }

    @Test
    void asCompleted_yieldsInTheOrderOfCompletion() {
        OnLoop.run(() -> {
            List<Task<String>> tasks = List.of(resultAfter(10), resultAfter(1), resultAfter(5));
            assertThat(await(results(asCompleted(tasks, null)))).containsExactly("after 1", "after 5", "after 10");
            assertThat(now()).isEqualTo(10);
            return Task.done();
        });
    }

    @Test
    void asCompleted_timeIsUp_throwsAtTheNext() {
        OnLoop.run(() -> {
            List<Task<String>> tasks = List.of(resultAfter(10), resultAfter(15));
            AsCompleted<String> completed = asCompleted(tasks, seconds(12));
            assertThat(await(await(completed.next()))).isEqualTo("after 10");
            assertThat(await(failureOf(() -> completed.next()))).isInstanceOf(TimeoutException.class);
            assertThat(now()).isEqualTo(12);
            assertThat(await(tasks.get(1))).as("it goes on").isEqualTo("after 15");
            return Task.done();
        });
    }

    @Test
    void asCompleted_limitNotReached_isHarmless() {
        OnLoop.run(() -> {
            List<Task<String>> tasks = List.of(resultAfter(1));
            assertThat(await(results(asCompleted(tasks, seconds(100))))).containsExactly("after 1");
            await(sleep(seconds(200)));
            return Task.done();
        });
    }
}
