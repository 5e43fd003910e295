package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.BrokenBarrierException;
import dev.continuo.testing.OnLoop;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An exception that arrives at an await from elsewhere shows who awaits there. */
class AwaitTracesTest {
    private static final int MANY = 5000;

    private final AsyncEvent never = new AsyncEvent();

    @Async
    private <T> Task<T> inner(AsyncCallable<T> operation) throws Exception {
        return Task.of(await(operation.call()));
    }

    @Async
    private <T> Task<T> outer(AsyncCallable<T> operation) throws Exception {
        return Task.of(await(inner(operation)));
    }

    @Async
    private Task<Void> failing() {
        await(yieldNow());
        throw new IllegalStateException("failed");
    }

    private static List<String> methods(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .filter(name -> !name.startsWith("lambda$"))
                .toList();
    }

    private static <T> Throwable failureOf(AsyncCallable<T> operation) {
        return OnLoop.run(() -> OnLoop.failureOf(operation));
    }

    @Test
    void cancellation_delivered_showsTheAwaitChainAndNothingOfTheLoop() {
        Throwable thrown = failureOf(() -> {
            Task<Boolean> task = createTask(() -> outer(never::await));
            await(yieldNow());
            task.cancel("why");
            await(yieldNow());
            return Task.of(task.result());
        });
        assertThat(thrown).isExactlyInstanceOf(CancelledError.class).hasMessage("why");
        assertThat(methods(thrown)).containsExactly("await", "inner", "outer");
        assertThat(thrown.getStackTrace()[1].getLineNumber()).isPositive();
    }

    @Test
    void failure_ofAWaitWithoutAFrame_showsTheAwaitChainAndNothingOfTheLoop() {
        AsyncBarrier barrier = new AsyncBarrier(2);
        Throwable thrown = failureOf(() -> {
            Task<Integer> task = createTask(() -> outer(barrier::await));
            await(yieldNow());
            await(barrier.abort());
            await(yieldNow());
            return Task.of(task.result());
        });
        assertThat(thrown).isExactlyInstanceOf(BrokenBarrierException.class);
        assertThat(methods(thrown)).containsExactly("passed", "goOn", "await", "inner", "outer");
    }

    @Test
    void failure_ofATaskThatIsAwaited_showsTheAwaitingChainBelowItsOwn() {
        Throwable thrown = failureOf(() -> {
            Task<Void> task = failing();
            return outer(() -> Task.of(await(task)));
        });
        assertThat(methods(thrown)).startsWith("failing", "inner", "outer", "failureOf");
    }

    @Test
    void failure_ofATaskThatHasEnded_showsTheAwaitingChainToo() {
        Throwable thrown = failureOf(() -> {
            Task<Void> task = failing();
            await(OnLoop.iterations(3));
            return outer(() -> Task.of(await(task)));
        });
        assertThat(methods(thrown)).containsSubsequence("failing", "inner", "outer", "failureOf");
        assertThat(thrown.getStackTrace())
                .noneMatch(element -> element.getClassName().startsWith("dev.continuo.support.Awaits"));
    }

    @Test
    void failure_fromAnotherThread_showsTheAwaitingChain() {
        Throwable thrown = failureOf(() -> {
            CompletableFuture<Void> future = new CompletableFuture<>();
            new Thread(() -> future.completeExceptionally(new IllegalStateException("there"))).start();
            return outer(() -> Task.of(await(future)));
        });
        assertThat(thrown).hasMessage("there");
        assertThat(methods(thrown)).containsSubsequence("inner", "outer", "failureOf");
    }

    @Test
    void failure_thatManyAwait_showsTheChainOfTheFirstOnly() {
        IllegalStateException failure = new IllegalStateException("shared");
        int before = failure.getStackTrace().length;
        OnLoop.run(() -> {
            Promise<Void> promise = new Promise<>();
            for (int i = 0; i < MANY; i++) {
                createTask(() -> OnLoop.failureOf(() -> outer(() -> Task.of(await(promise)))));
            }
            await(yieldNow());
            promise.fail(failure);
            return OnLoop.iterations(2);
        });
        assertThat(failure.getStackTrace()).hasSizeBetween(before + 3, before + 8);
    }

    @Test
    void exception_thrownAgainAndAgain_doesNotGrowForEver() {
        IllegalStateException failure = new IllegalStateException("kept");
        OnLoop.run(() -> {
            for (int i = 0; i < MANY; i++) {
                Promise<Void> promise = new Promise<>();
                promise.fail(failure);
                await(OnLoop.failureOf(() -> Task.of(await(promise))));
            }
            return Task.done();
        });
        assertThat(failure.getStackTrace()).hasSizeLessThan(1100);
    }
}
