package dev.continuo.cpython;

import static dev.continuo.Continuo.asCompleted;
import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.gather;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.AsCompleted;
import dev.continuo.Awaitable;
import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on {@code as_completed} beyond the order. */
class AsCompletedTest {
    @Async
    private static Task<String> resultAfter(int seconds) {
        return sleep(seconds(seconds), "after " + seconds);
    }

    @Test
    void next_givesTheVeryTasksThatWereGiven() {
        OnLoop.run(() -> {
            List<Task<String>> tasks = List.of(resultAfter(2), resultAfter(1));
            AsCompleted<String> completed = asCompleted(tasks, null);
            assertThatObject(await(completed.next())).isSameAs(tasks.get(1));
            assertThatObject(await(completed.next())).isSameAs(tasks.get(0));
            assertThat(completed.hasNext()).isFalse();
            return Task.done();
        });
    }

    @Test
    void loopOverIt_leftAndEnteredAgain_goesOnWhereItWas() {
        OnLoop.run(() -> {
            AsCompleted<String> completed = asCompleted(List.of(resultAfter(1), resultAfter(2), resultAfter(3)), null);
            List<String> results = new ArrayList<>();
            while (completed.hasNext()) {
                results.add(await(await(completed.next())));
                if (results.size() == 2) {
                    break;
                }
            }
            while (completed.hasNext()) {
                results.add(await(await(completed.next())));
            }
            assertThat(results).containsExactly("after 1", "after 2", "after 3");
            return Task.done();
        });
    }

    @Test
    void twoCalls_awaitedInReverse_theFirstGetsWhatIsDoneFirst() {
        OnLoop.run(() -> {
            AsCompleted<String> completed = asCompleted(List.of(resultAfter(10), resultAfter(5)), null);
            Task<Awaitable<String>> first = completed.next();
            Task<Awaitable<String>> second = completed.next();
            assertThat(await(await(second))).isEqualTo("after 10");
            assertThat(await(await(first))).isEqualTo("after 5");
            return Task.done();
        });
    }

    @Test
    void twoCalls_concurrently_getOneEach() {
        OnLoop.run(() -> {
            AsCompleted<String> completed = asCompleted(List.of(resultAfter(1), resultAfter(1)), null);
            Task<Awaitable<String>> first = completed.next();
            Task<Awaitable<String>> second = completed.next();
            await(gather(first, second));
            assertThatObject(first.result()).isNotSameAs(second.result());
            return Task.done();
        });
    }

    @Test
    void call_cancelled_whatWasForItGoesToTheNext() {
        OnLoop.run(() -> {
            AsCompleted<String> completed = asCompleted(List.of(resultAfter(1), resultAfter(2)), null);
            Task<Awaitable<String>> first = completed.next();
            Task<Awaitable<String>> second = completed.next();
            await(OnLoop.iterations(1));
            first.cancel();
            assertThat(await(await(second))).isEqualTo("after 1");
            assertThat(await(OnLoop.failureOf(() -> first))).isInstanceOf(CancelledError.class);
            return Task.done();
        });
    }

    @Test
    void sameTaskTwice_isGivenOnce() {
        OnLoop.run(() -> {
            Task<String> task = resultAfter(1);
            AsCompleted<String> completed = asCompleted(List.of(task, task), null);
            assertThatObject(await(completed.next())).isSameAs(task);
            assertThat(completed.hasNext()).isFalse();
            assertThat(await(OnLoop.failureOf(completed::next))).isInstanceOf(NoSuchElementException.class);
            return Task.done();
        });
    }

    @Test
    void stagesAndTasks_areTakenAlike() {
        OnLoop.run(() -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            Task<String> task = createTask(() -> {
                await(sleep(seconds(1)));
                future.complete("future");
                await(sleep(seconds(1)));
                return Task.of("task");
            });
            AsCompleted<String> completed = asCompleted(List.of(task, future), null);
            assertThat(await(await(completed.next()))).isEqualTo("future");
            assertThat(await(await(completed.next()))).isEqualTo("task");
            return Task.done();
        });
    }

    @Test
    void withoutALoop_isRefused() {
        List<CompletableFuture<String>> futures = List.of(new CompletableFuture<>());
        assertThatThrownBy(() -> asCompleted(futures, null)).hasMessageContaining("no running event loop");
    }
}
