package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.toThread;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.TaskLocal;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on context variables: here task locals. */
class TaskLocalsTest {
    private final TaskLocal<String> local = TaskLocal.withInitial("local", "nope");

    @Async
    private Task<String> set(String value) {
        local.set(value);
        return Task.of(local.get());
    }

    @Test
    void task_hasACopyOfItsMakersValues() {
        OnLoop.run(() -> {
            Task<Void> task = createTask(() -> {
                await(iterations(1));
                assertThat(local.get()).isEqualTo("nope");
                local.set("something else");
                return Task.done();
            });
            local.set("yes");
            await(task);
            assertThat(local.get()).isEqualTo("yes");
            assertThat(await(createTask(() -> Task.of(local.get())))).isEqualTo("yes");
            return Task.done();
        });
    }

    @Test
    void operation_awaitedInline_sharesTheValues() {
        OnLoop.run(() -> {
            assertThat(await(set("inline"))).isEqualTo("inline");
            assertThat(local.get()).isEqualTo("inline");
            Task<String> apart = set("apart");
            assertThat(await(apart)).isEqualTo("apart");
            assertThat(local.get()).isEqualTo("inline");
            return Task.done();
        });
    }

    @Test
    void callbacks_seeTheValuesAtTheirRegistration() {
        OnLoop.run(() -> {
            List<String> seen = new ArrayList<>();
            Promise<Void> promise = new Promise<>();
            local.set("one");
            promise.addDoneCallback(done -> {
                seen.add("done " + local.get());
                local.set("changed in the callback");
            });
            Loop.current().callSoon(() -> seen.add("soon " + local.get()));
            Loop.current().callLater(OnLoop.seconds(1), () -> seen.add("later " + local.get()));
            local.set("two");
            promise.addDoneCallback(done -> seen.add("done " + local.get()));
            promise.complete(null);
            await(iterations(2));
            await(dev.continuo.Continuo.sleep(OnLoop.seconds(2)));
            assertThat(seen).containsExactly("soon one", "done one", "done two", "later one");
            assertThat(local.get()).isEqualTo("two");
            return Task.done();
        });
    }

    @Test
    void manyTasks_eachHasItsOwnValue() {
        TaskLocal<Integer> number = TaskLocal.named("number");
        OnLoop.run(() -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int own = i;
                tasks.add(createTask(() -> {
                    for (int n = 0; n < 10; n++) {
                        number.set(own * 100 + n);
                        await(iterations(1));
                        assertThat(number.get()).isEqualTo(own * 100 + n);
                    }
                    return Task.of(number.get());
                }));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(await(tasks.get(i))).isEqualTo(i * 100 + 9);
            }
            assertThatThrownBy(number::get)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("'number'");
            assertThat(number.getOrElse(-1)).isEqualTo(-1);
            return Task.done();
        });
    }

    @Test
    void token_closed_restoresWhatWasBefore() {
        TaskLocal<String> plain = TaskLocal.named("plain");
        OnLoop.run(() -> {
            TaskLocal.Token<String> outer = plain.set("outer");
            TaskLocal.Token<String> inner = plain.set("inner");
            assertThat(plain.get()).isEqualTo("inner");
            inner.close();
            assertThat(plain.get()).isEqualTo("outer");
            outer.close();
            assertThat(plain.getOrElse("none")).isEqualTo("none");
            return Task.done();
        });
    }

    @Test
    void tasksOfAGroup_andThreads_seeTheValuesOfTheirMaker() {
        OnLoop.run(() -> {
            local.set("maker");
            List<String> seen = await(TaskGroup.run(group -> {
                Task<String> child = group.createTask(() -> Task.of(local.get()));
                local.set("later");
                return Task.of(List.of(await(child), await(toThread(local::get))));
            }));
            assertThat(seen).containsExactly("maker", "later");
            return Task.done();
        });
        assertThat(local.get()).as("outside a loop").isEqualTo("nope");
        assertThatThrownBy(() -> local.set("x")).hasMessageContaining("no running event loop");
    }
}
