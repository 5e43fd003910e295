package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on tasks that are not cancelled, and on sleep. */
class TasksTest {
    @Async
    private static Task<String> greet(String name) {
        await(iterations(1));
        return Task.of("hello " + name);
    }

    @Test
    void task_awaitsItself_throws() {
        OnLoop.run(() -> {
            Task<?>[] self = new Task<?>[1];
            self[0] = createTask(() -> Task.of(await(self[0])));
            assertThat(await(failureOf(() -> Task.of(await(self[0])))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot await itself");
            return Task.done();
        });
    }

    @Test
    void operations_awaitedInATask_giveTheirResults() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> {
                String first = await(greet("a"));
                String second = await(greet("b"));
                return Task.of(first + ", " + second);
            });
            assertThat(await(task)).isEqualTo("hello a, hello b");
            return Task.done();
        });
    }

    @Test
    void result_thatIsAPromise_isNotAwaited() {
        OnLoop.run(() -> {
            Promise<String> promise = new Promise<>();
            Task<Promise<String>> task = createTask(() -> Task.of(promise));
            assertThatObject(await(task)).isSameAs(promise);
            assertThat(promise.isDone()).isFalse();
            return Task.done();
        });
    }

    @Test
    void current_inATask_isThatTask_inACallbackNone() {
        OnLoop.run(() -> {
            List<Task<?>> seen = new ArrayList<>();
            Task<Void> task = createTask(() -> {
                seen.add(Task.current());
                return Task.done();
            });
            Loop.current().callSoon(() -> seen.add(Task.current()));
            await(iterations(1));
            assertThat(seen).containsExactly(task, null);
            return Task.done();
        });
    }

    @Async
    private static Task<Void> checkCurrent(Promise<Void> gate, Task<?>[] self) {
        assertThatObject(Task.current()).isSameAs(self[0]);
        await(gate);
        assertThatObject(Task.current()).isSameAs(self[0]);
        return Task.done();
    }

    @Test
    void current_acrossSwitches_isTheTaskThatRuns() {
        OnLoop.run(() -> {
            Promise<Void> gate = new Promise<>();
            List<Task<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Task<?>[] self = new Task<?>[1];
                tasks.add(checkCurrent(gate, self));
                self[0] = tasks.get(i);
            }
            Task<?> main = Task.current();
            await(iterations(1));
            assertThatObject(Task.current()).isSameAs(main);
            gate.complete(null);
            await(tasks.get(1));
            await(tasks.get(0));
            assertThatObject(Task.current()).isSameAs(main);
            return Task.done();
        });
    }

    @Test
    void createTask_inATask_runsTheOperation() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> greet("lambda"));
            Task<String> called = greet("call");
            assertThat(await(task)).isEqualTo("hello lambda");
            assertThat(called.result()).isEqualTo("hello call");
            return Task.done();
        });
    }

    @Test
    void createTask_named_hasTheName() {
        OnLoop.run(() -> {
            String inside = await(
                    createTask("example name", () -> Task.of(Task.current().getName())));
            assertThat(inside).isEqualTo("example name");
            return Task.done();
        });
    }

    @Test
    void sleep_withAResult_yieldsItAfterThatTime() {
        OnLoop.run(() -> {
            assertThat(await(sleep(seconds(5), "yeah"))).isEqualTo("yeah");
            await(sleep(Duration.ofMillis(100)));
            assertThat(Loop.current().time()).isEqualTo(Duration.ofMillis(5_100));
            return Task.done();
        });
    }

    @Test
    void sleepZero_withAResult_givesWayToWhatWasScheduledBefore() {
        OnLoop.run(() -> {
            int[] calls = new int[1];
            Loop.current().callSoon(() -> calls[0]++);
            assertThat(calls[0]).isZero();
            assertThat(await(sleep(Duration.ZERO, 42))).isEqualTo(42);
            assertThat(calls[0]).isEqualTo(1);
            return Task.done();
        });
    }
}
