package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Stages of other makings are awaited, and tasks are handed out as stages and futures. */
class InteropTest {
    @Async
    private Task<String> slow(String result) {
        await(OnLoop.iterations(3));
        return Task.of(result);
    }

    @Async
    private CompletionStage<String> asStage() throws IOException {
        await(yieldNow());
        return Task.of("a stage");
    }

    @Async
    private CompletableFuture<String> asFuture() throws IOException {
        await(yieldNow());
        throw new IOException("as a future");
    }

    @Test
    void stage_completedOnAnotherThread_goesOnOnTheLoopsThread() {
        Thread loopThread = Thread.currentThread();
        Thread after = OnLoop.run(() -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            new Thread(() -> future.complete("there")).start();
            assertThat(await(future)).isEqualTo("there");
            return Task.of(Thread.currentThread());
        });
        assertThat(after).isSameAs(loopThread);
    }

    @Test
    void stage_thatFails_throwsItsCauseWithoutAWrapper() {
        IOException failure = new IOException("inside");
        CompletionStage<String> derived =
                CompletableFuture.<String>failedFuture(failure).thenApply(String::trim);
        assertThat(catchThrowable(() -> OnLoop.run(() -> Task.of(await(derived)))))
                .isSameAs(failure);
    }

    @Test
    void stage_thatIsDone_isAwaitedWithoutWaiting() {
        OnLoop.run(() -> {
            List<String> log = new ArrayList<>();
            Loop.current().callSoon(() -> log.add("other"));
            log.add(await(CompletableFuture.completedStage("value").toCompletableFuture()));
            assertThat(log).containsExactly("value");
            return Task.done();
        });
    }

    @Test
    void stage_cancelled_throwsACancellationThatNamesItsCause() {
        CompletableFuture<String> future = new CompletableFuture<>();
        OnLoop.run(() -> {
            Task<Throwable> waiting = OnLoop.failureOf(() -> Task.of(await(future)));
            await(yieldNow());
            future.cancel(true);
            assertThat(await(waiting))
                    .isInstanceOf(CancelledError.class)
                    .hasCauseInstanceOf(CancellationException.class);
            return Task.done();
        });
    }

    @Test
    void stage_awaitedByATaskThatIsCancelled_isCancelledToo() {
        CompletableFuture<String> future = new CompletableFuture<>();
        OnLoop.run(() -> {
            Task<String> waiting = createTask(() -> Task.of(await(future)));
            await(yieldNow());
            waiting.cancel("enough");
            await(yieldNow());
            assertThat(waiting.isCancelled()).isTrue();
            return Task.done();
        });
        assertThat(future).isCancelled();
    }

    @Test
    void stage_withoutAFuture_isLeftAloneByTheCancellation() {
        CompletableFuture<String> behind = new CompletableFuture<>();
        CompletionStage<String> stage = behind.minimalCompletionStage();
        OnLoop.run(() -> {
            Task<String> waiting = createTask(() -> Task.of(await(stage)));
            await(yieldNow());
            waiting.cancel();
            await(yieldNow());
            assertThat(waiting.isCancelled()).isTrue();
            behind.complete("too late");
            return OnLoop.iterations(2);
        });
        assertThat(behind).isCompletedWithValue("too late");
    }

    @Test
    void stage_inGatherShieldAndWaits_isTakenAsATaskIs() {
        CompletableFuture<String> first = new CompletableFuture<>();
        OnLoop.run(() -> {
            Loop.current().callLater(OnLoop.seconds(1), () -> first.complete("first"));
            assertThat(await(Continuo.<String>gather(first, slow("second")))).containsExactly("first", "second");
            assertThat(await(Continuo.shield(first))).isEqualTo("first");
            assertThat(await(Continuo.waitFor(OnLoop.seconds(1), first))).isEqualTo("first");
            return Task.done();
        });
    }

    @Test
    void asyncMethod_thatReturnsAStageOrAFuture_canBeAwaitedAndHandedOut() {
        OnLoop.run(() -> {
            assertThat(await(asStage())).isEqualTo("a stage");
            assertThat(await(OnLoop.failureOf(() -> Task.of(await(asFuture())))))
                    .isInstanceOf(IOException.class);
            CompletionStage<String> stage = asStage();
            assertThat(await(stage.thenApply(String::length))).isEqualTo(7);
            return Task.done();
        });
    }

    @Test
    void task_asAFutureOnAnotherThread_blocksThereAndWrapsFailures() {
        List<Object> results = new ArrayList<>();
        OnLoop.run(() -> {
            Future<String> good = slow("good");
            Future<String> bad = createTask(() -> {
                await(yieldNow());
                throw new IOException("bad");
            });
            Promise<String> pending = new Promise<>();
            Future<String> never = createTask("never", () -> Task.of(await(pending)));
            await(Continuo.toThread(() -> {
                results.add(good.get());
                results.add(catchThrowable(bad::get));
                results.add(catchThrowable(() -> never.get(1, TimeUnit.MILLISECONDS)));
                results.add(never.isDone());
                return never.cancel(true);
            }));
            await(OnLoop.iterations(3));
            results.add(never.isCancelled());
            results.add(catchThrowable(never::get));
            return Task.done();
        });
        assertThat(results.get(0)).isEqualTo("good");
        assertThat((Throwable) results.get(1))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(results.get(2)).isInstanceOf(TimeoutException.class);
        assertThat(results.get(3)).isEqualTo(false);
        assertThat(results.get(4)).isEqualTo(true);
        assertThat(results.get(5)).isInstanceOf(CancellationException.class);
    }

    @Test
    void task_joinedOnAnotherThread_wrapsFailuresAsCompletableFutureDoes() {
        OnLoop.run(() -> {
            Task<String> bad = createTask(() -> {
                throw new IOException("bad");
            });
            Throwable thrown = await(Continuo.toThread(() -> catchThrowable(bad::join)));
            assertThat(thrown).isInstanceOf(CompletionException.class).hasCauseInstanceOf(IOException.class);
            return Task.done();
        });
    }

    @Test
    void taskAsAFuture_cancelled_cancelsTheTaskAndItsOwnEndReachesTheFuture() {
        OnLoop.run(() -> {
            Promise<String> pending = new Promise<>();
            Task<String> task = createTask(() -> Task.of(await(pending)));
            CompletableFuture<String> future = task.toCompletableFuture();
            await(yieldNow());
            assertThat(future.cancel(true)).isTrue();
            await(OnLoop.iterations(2));
            assertThat(task.isCancelled()).isTrue();
            assertThat(pending.isCancelled()).isTrue();

            Task<String> other = slow("x");
            CompletableFuture<String> followed = other.toCompletableFuture();
            await(yieldNow());
            other.cancel();
            await(OnLoop.iterations(2));
            assertThat(followed).isCancelled();
            return Task.done();
        });
    }

    @Test
    void stagesMadeFromATask_runOnTheLoopsThreadAndSeeItsOutcome() {
        List<Object> seen = new ArrayList<>();
        OnLoop.run(() -> {
            Task<String> task = slow("value");
            task.thenAccept(value -> seen.add(value + Thread.currentThread().getName()));
            createTask(() -> {
                        throw new IOException("io");
                    })
                    .handle((value, error) -> seen.add(error));
            await(task);
            return OnLoop.iterations(3);
        });
        assertThat(seen).contains("value" + Thread.currentThread().getName());
        assertThat(seen).hasSize(2).hasAtLeastOneElementOfType(IOException.class);
    }

    @Test
    void submit_fromAnotherThread_failsOrIsCancelledAsTheTask() {
        List<Object> results = new ArrayList<>();
        Promise<?>[] pending = new Promise<?>[1];
        OnLoop.run(() -> {
            Loop loop = Loop.current();
            await(Continuo.toThread(() -> {
                results.add(catchThrowable(loop.submit(() -> {
                    throw new IOException("submitted");
                })::join));
                CompletableFuture<Object> stuck = loop.submit(() -> {
                    pending[0] = new Promise<>();
                    return Task.of(await(pending[0]));
                });
                loop.submit(Continuo::yieldNow).join();
                results.add(stuck.cancel(true));
                loop.submit(() -> OnLoop.iterations(2)).join();
                return null;
            }));
            return Task.done();
        });
        assertThat((Throwable) results.get(0)).hasCauseInstanceOf(IOException.class);
        assertThat(results.get(1)).isEqualTo(true);
        assertThat(pending[0].isCancelled()).isTrue();
    }

    @Test
    void submit_toALoopThatIsClosed_isRefused() {
        Runner runner = Runner.builder().name("gone").build();
        runner.close();
        assertThatThrownBy(() -> runner.loop().submit(() -> slow("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Loop 'gone' is closed");
    }
}
