package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.gather;
import static dev.continuo.Continuo.shield;
import static dev.continuo.Continuo.waitAll;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.DeadlockError;
import dev.continuo.Promise;
import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.Waited;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on what may be given to gather, shield and wait, and where. */
class GatherArgumentsTest {
    @Test
    void gatherAndShield_withoutALoop_areRefused() {
        CompletableFuture<String> future = new CompletableFuture<>();
        assertThatThrownBy(() -> gather()).hasMessageContaining("no running event loop");
        assertThatThrownBy(() -> gather(future)).hasMessageContaining("no running event loop");
        assertThatThrownBy(() -> shield(future)).hasMessageContaining("no running event loop");
    }

    @Test
    void awaitable_ofAnotherLoop_isRefusedWithBothNamed() {
        try (Runner first = Runner.builder().name("first").build();
                Runner second = Runner.builder().name("second").build()) {
            Promise<String> foreign = new Promise<>(first.loop());
            second.run(() -> {
                Promise<String> own = new Promise<>();
                for (Throwable refusal : List.of(
                        catchThrowable(() -> gather(own, foreign)),
                        catchThrowable(() -> shield(foreign)),
                        await(failureOf(() -> waitAll(List.of(foreign), null))))) {
                    assertThat(refusal)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage(
                                    "Promise [pending] belongs to Loop 'first', but is used in Loop 'second': take its"
                                            + " toCompletableFuture() there, which can be awaited anywhere");
                }
                return Task.done();
            });
        }
    }

    @Test
    void nullAmongTheArguments_throwsAndLeavesNothingBehind() {
        assertThatThrownBy(() -> OnLoop.run(() -> {
                    CompletableFuture<String> missing = null;
                    assertThat(catchThrowable(() -> gather(new Promise<String>(), missing)))
                            .isInstanceOf(NullPointerException.class);
                    return Task.of(await(new Promise<Void>()));
                }))
                .as("nothing is outstanding")
                .isInstanceOf(DeadlockError.class);
    }

    @Test
    void secondFailureOfAGather_isNotReported() {
        List<String> reports = new ArrayList<>();
        try (Runner runner = Runner.builder()
                .exceptionHandler((loop, context) -> reports.add(context.message()))
                .build()) {
            runner.run(() -> {
                Task<Void> first = createTask(() -> {
                    throw new IllegalStateException("first");
                });
                Task<Void> second = createTask(() -> {
                    await(iterations(1));
                    throw new IllegalStateException("second");
                });
                assertThat(await(failureOf(() -> Task.of(await(gather(first, second))))))
                        .hasMessage("first");
                return iterations(3);
            });
        }
        assertThat(reports).isEmpty();
    }

    @Test
    void waitAll_givesTheVeryTasksAndPromisesItWasGiven() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> Task.of("task"));
            Promise<String> promise = new Promise<>();
            promise.complete("promise");
            Waited<String> waited = await(waitAll(List.of(task, promise), null));
            assertThat(waited.done()).containsExactly(task, promise);
            return Task.done();
        });
    }
}
