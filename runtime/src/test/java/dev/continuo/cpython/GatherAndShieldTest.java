package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.gather;
import static dev.continuo.Continuo.gatherSettled;
import static dev.continuo.Continuo.shield;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.continuo.Awaitable;
import dev.continuo.CancelledError;
import dev.continuo.Promise;
import dev.continuo.Settled;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_tasks} pins down on {@code gather} and {@code shield}. */
class GatherAndShieldTest {
    private final Promise<String> a = new Promise<>();
    private final Promise<String> b = new Promise<>();
    private final Promise<String> c = new Promise<>();

    @Async
    private static <T> Task<T> awaiting(Promise<T> promise) {
        return Task.of(await(promise));
    }

    @Test
    void gather_givesTheResultsInTheOrderOfTheArguments_whenAllAreDone() {
        OnLoop.run(() -> {
            Promise<List<String>> all = gather(a, b, c);
            b.complete("2");
            a.complete("1");
            await(iterations(2));
            assertThat(all.isDone()).isFalse();
            c.complete("3");
            await(iterations(1));
            assertThat(all.result()).containsExactly("1", "2", "3");
            return Task.done();
        });
    }

    @Test
    void gatherSettled_allSucceed_givesTheResultsInOrder() {
        OnLoop.run(() -> {
            Promise<List<Settled<String>>> all = gatherSettled(a, b);
            b.complete("2");
            a.complete("1");
            assertThat(await(all)).extracting(Settled::value).containsExactly("1", "2");
            assertThat(all.result()).noneMatch(Settled::isFailed);
            return Task.done();
        });
    }

    @Test
    void gather_oneFails_failsAtOnceAndLaterEndsChangeNothing() {
        OnLoop.run(() -> {
            Promise<List<String>> all = gather(a, b, c);
            ArithmeticException error = new ArithmeticException("b");
            b.fail(error);
            await(iterations(1));
            assertThat(all.exception()).isSameAs(error);
            a.complete("1");
            c.fail(new IllegalStateException("c"));
            await(iterations(1));
            assertThat(all.exception()).isSameAs(error);
            return Task.done();
        });
    }

    @Test
    void gatherSettled_someFail_givesTheErrorsInOrder() {
        OnLoop.run(() -> {
            Promise<List<Settled<String>>> all = gatherSettled(a, b, c);
            ArithmeticException error = new ArithmeticException("b");
            b.fail(error);
            a.complete("1");
            await(iterations(1));
            assertThat(all.isDone()).isFalse();
            c.complete("3");
            List<Settled<String>> settled = await(all);
            assertThat(settled).extracting(Settled::value).containsExactly("1", null, "3");
            assertThat(settled.get(1).error()).isSameAs(error);
            return Task.done();
        });
    }

    @Test
    void gather_ofNothing_isDoneAndEmpty() {
        OnLoop.run(() -> {
            Promise<List<String>> none = gather(List.<Task<String>>of());
            assertThat(none.isDone()).isTrue();
            assertThat(await(none)).isEmpty();
            return Task.done();
        });
    }

    @Test
    void gather_childIsCancelled_failsWithTheErrorButIsNotCancelled() {
        OnLoop.run(() -> {
            Promise<List<String>> all = gather(a, b);
            b.cancel();
            await(iterations(1));
            assertThat(all.isDone()).isTrue();
            assertThat(all.isCancelled()).isFalse();
            assertThat(all.exception()).isInstanceOf(CancelledError.class);
            a.complete("1");
            await(iterations(1));
            assertThat(all.exception()).isInstanceOf(CancelledError.class);
            return Task.done();
        });
    }

    @Test
    void gatherSettled_childIsCancelled_hasTheErrorAsResult() {
        OnLoop.run(() -> {
            Promise<List<Settled<String>>> all = gatherSettled(a, b, c);
            a.complete("1");
            b.cancel();
            c.fail(new ArithmeticException("c"));
            List<Settled<String>> settled = await(all);
            assertThat(settled.get(0).value()).isEqualTo("1");
            assertThat(settled.get(1).error()).isInstanceOf(CancelledError.class);
            assertThat(settled.get(2).error()).isInstanceOf(ArithmeticException.class);
            return Task.done();
        });
    }

    @Test
    void gather_sameTaskSeveralTimes_givesItsResultAtEachPlace() {
        OnLoop.run(() -> {
            Task<String> task = awaiting(a);
            Promise<List<String>> all = gather(task, task, awaiting(b), task);
            a.complete("x");
            b.complete("y");
            assertThat(await(all)).containsExactly("x", "x", "y", "x");
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatAwaitsGather_cancelsAllChildren() {
        OnLoop.run(() -> {
            Task<String> first = awaiting(a);
            Task<String> second = awaiting(b);
            Promise<List<String>> all = gather(first, second);
            Task<List<String>> waiting = awaiting(all);
            await(iterations(2));
            waiting.cancel();
            assertThat(await(failureOf(() -> waiting))).isInstanceOf(CancelledError.class);
            assertThat(first.isCancelled() && second.isCancelled() && waiting.isCancelled())
                    .isTrue();
            assertThat(a.isCancelled() && b.isCancelled()).isTrue();
            assertThat(all.exception()).isInstanceOf(CancelledError.class);
            return Task.done();
        });
    }

    @Test
    void cancel_gatherWhoseChildrenAreAllDone_isFalseAndChangesNothing() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> Task.of("done"));
            Promise<List<String>> all = gather(task);
            await(iterations(1));
            assertThat(task.isDone()).isTrue();
            assertThat(all.isDone()).as("its callback has not run yet").isFalse();
            assertThat(all.cancel()).isFalse();
            assertThat(await(all)).containsExactly("done");
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatAwaitsGatherSettled_throwsTheCancellationWithItsMessage() {
        OnLoop.run(() -> {
            Task<List<Settled<String>>> waiting = awaiting(gatherSettled(awaiting(a)));
            await(iterations(2));
            waiting.cancel("my message");
            assertThat(await(failureOf(() -> waiting)))
                    .isInstanceOf(CancelledError.class)
                    .hasMessage("my message");
            assertThat(waiting.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void shield_passesTheResultOn() {
        OnLoop.run(() -> {
            Awaitable<String> shield = shield(a);
            a.complete("42");
            assertThat(await(shield)).isEqualTo("42");
            return Task.done();
        });
    }

    @Test
    void shield_passesTheFailureOn() {
        OnLoop.run(() -> {
            Awaitable<String> shield = shield(a);
            ArithmeticException error = new ArithmeticException("a");
            a.fail(error);
            await(iterations(1));
            assertThat(shield.exception()).isSameAs(error);
            return Task.done();
        });
    }

    @Test
    void shield_innerIsCancelled_isCancelled() {
        OnLoop.run(() -> {
            Awaitable<String> shield = shield(a);
            a.cancel();
            await(iterations(1));
            assertThat(shield.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void shield_cancelled_innerGoesOnAndNothingIsReported() {
        OnLoop.run(() -> {
            Awaitable<String> shield = shield(a);
            assertThat(shield.cancel()).isTrue();
            await(iterations(1));
            assertThat(shield.isCancelled()).isTrue();
            assertThat(a.isDone()).isFalse();
            a.complete("late");
            await(iterations(1));
            assertThat(shield.isCancelled()).isTrue();
            return Task.done();
        });
    }

    @Test
    void shield_ofADonePromise_isThePromise() {
        OnLoop.run(() -> {
            a.complete("done");
            assertThatObject(shield(a)).isSameAs(a);
            return Task.done();
        });
    }

    @Test
    void cancel_taskThatAwaitsAShield_innerTaskGoesOn() {
        OnLoop.run(() -> {
            Task<String> inner = awaiting(a);
            Task<String> outer = createTask(() -> Task.of(await(shield(inner))));
            await(iterations(2));
            outer.cancel();
            await(iterations(1));
            assertThat(outer.isCancelled()).isTrue();
            a.complete("went on");
            assertThat(await(inner)).isEqualTo("went on");
            return Task.done();
        });
    }

    @Test
    void shieldOfGather_cancelled_childrenSurvive() {
        OnLoop.run(() -> {
            Promise<List<String>> all = gather(a, b);
            Awaitable<List<String>> shield = shield(all);
            shield.cancel();
            await(iterations(1));
            assertThat(shield.isCancelled()).isTrue();
            assertThat(a.isDone() || b.isDone() || all.isDone()).isFalse();
            a.complete("1");
            b.complete("2");
            assertThat(await(all)).containsExactly("1", "2");
            return Task.done();
        });
    }

    @Test
    void gatherOfShields_cancelled_shieldsAreCancelledButNotTheChildren() {
        OnLoop.run(() -> {
            Awaitable<String> first = shield(a);
            Awaitable<String> second = shield(b);
            Promise<List<String>> all = gather(first, second);
            assertThat(all.cancel()).isTrue();
            await(iterations(2));
            assertThat(all.exception()).isInstanceOf(CancelledError.class);
            assertThat(first.isCancelled() && second.isCancelled()).isTrue();
            assertThat(a.isDone() || b.isDone()).isFalse();
            return Task.done();
        });
    }
}
