package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.toThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.Loop;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on {@code run_coroutine_threadsafe}: here {@code Loop.submit}. */
class SubmissionTest {
    @Async
    private static Task<Integer> add(int a, int b) {
        await(sleep(Duration.ofSeconds(1)));
        if (b < 0) {
            throw new IllegalArgumentException("negative");
        }
        return Task.of(a + b);
    }

    @Test
    void submitted_fromAnotherThread_givesTheResultThere() {
        OnLoop.run(() -> {
            Loop loop = Loop.current();
            int sum = await(toThread(() -> loop.submit(() -> add(1, 2)).get()));
            assertThat(sum).isEqualTo(3);
            return Task.done();
        });
    }

    @Test
    void submitted_thatFails_throwsThere() {
        OnLoop.run(() -> {
            Loop loop = Loop.current();
            Throwable thrown = await(toThread(() ->
                    catchThrowable(() -> loop.submit(() -> add(1, -2)).get())));
            assertThat(thrown)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            return Task.done();
        });
    }

    @Test
    void submitted_thatIsNotDoneInTime_canBeCancelledThere() {
        Promise<?>[] pending = new Promise<?>[1];
        OnLoop.run(() -> {
            Loop loop = Loop.current();
            Throwable thrown = await(toThread(() -> {
                CompletableFuture<Object> future = loop.submit(() -> {
                    pending[0] = new Promise<>();
                    return Task.of(await(pending[0]));
                });
                Throwable timeout = catchThrowable(() -> future.get(1, TimeUnit.MILLISECONDS));
                loop.submit(() -> OnLoop.iterations(1)).get();
                future.cancel(true);
                return timeout;
            }));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            await(OnLoop.iterations(3));
            assertThat(pending[0].isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void submitted_whoseTaskIsCancelled_isCancelledThere() {
        OnLoop.run(() -> {
            Loop loop = Loop.current();
            Throwable thrown = await(toThread(() -> catchThrowable(() -> loop.submit(() -> {
                        Task.current().cancel();
                        return add(1, 2);
                    })
                    .get())));
            assertThat(thrown).isInstanceOf(CancellationException.class);
            return Task.done();
        });
    }
}
