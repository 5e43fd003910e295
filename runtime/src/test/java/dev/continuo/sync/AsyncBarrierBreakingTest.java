package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.gather;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A barrier that is reset or aborted, in each of its states. */
class AsyncBarrierBreakingTest {
    private final AsyncBarrier barrier = new AsyncBarrier(3);
    private final List<String> ended = new ArrayList<>();
    private int out;

    /** Waits at the barrier and notes how that ended. */
    @Async
    private Task<Void> pass(String name) {
        try {
            ended.add(name + " " + await(barrier.await()));
        } catch (BrokenBarrierException e) {
            ended.add(name + " broken");
        }
        return Task.done();
    }

    /** Fills the barrier, so that it drains. */
    @Async
    private Task<Void> trip() {
        pass("first");
        pass("second");
        await(iterations(1));
        return pass("last");
    }

    @Test
    void reset_unused_staysFilling() {
        OnLoop.run(() -> {
            await(barrier.reset());
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
            return Task.done();
        });
    }

    @Test
    void reset_whileFilling_throwsAtThoseWhoWait() {
        OnLoop.run(() -> {
            Task<Void> first = pass("first");
            Task<Void> second = pass("second");
            await(iterations(1));
            await(barrier.reset());
            assertThat(barrier).hasToString("AsyncBarrier [resetting, waiters:0/3]");
            await(gather(first, second));
            assertThat(ended).containsExactly("first broken", "second broken");
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
            assertThat(barrier.isBroken()).isFalse();
            return Task.done();
        });
    }

    @Test
    void reset_whileDraining_throwsAtThoseWhoAreNotOut() {
        OnLoop.run(() -> {
            await(trip());
            await(barrier.reset());
            await(iterations(2));
            assertThat(ended).containsExactly("last 2", "first broken", "second broken");
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
            return Task.done();
        });
    }

    @Test
    void reset_whileDraining_sparesThoseWhoAreHeldOff() {
        OnLoop.run(() -> {
            await(trip());
            pass("held off");
            await(barrier.reset());
            await(iterations(4));
            assertThat(ended).containsExactly("last 2", "first broken", "second broken");
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:1/3]");
            pass("next");
            await(pass("third"));
            await(iterations(2));
            assertThat(ended).contains("held off 0", "third 1", "next 2");
            return Task.done();
        });
    }

    @Test
    void await_brokenOutByAReset_mayFillTheBarrierAgainAtOnce() {
        OnLoop.run(() -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                tasks.add(createTask(() -> {
                    try {
                        return Task.of(await(barrier.await()));
                    } catch (BrokenBarrierException e) {
                        return barrier.await();
                    }
                }));
            }
            await(iterations(1));
            await(barrier.reset());
            await(iterations(3));
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:2/3]");
            assertThat(await(barrier.await())).isEqualTo(2);
            assertThat(await(gather(tasks)))
                    .as("the first was held off until the second had left")
                    .containsExactly(1, 0);
            return Task.done();
        });
    }

    @Test
    void reset_byTheLastTaskOut_sparesThoseOfTheNextRound() {
        OnLoop.run(() -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tasks.add(createTask(() -> {
                    int position = await(barrier.await());
                    if (++out == 3) {
                        await(barrier.reset());
                    }
                    return Task.of(position);
                }));
            }
            Task<Void> next = pass("next");
            await(gather(tasks));
            await(iterations(2));
            assertThat(next.isDone()).isFalse();
            pass("other");
            await(pass("third"));
            await(iterations(2));
            assertThat(ended).containsExactlyInAnyOrder("next 0", "third 1", "other 2");
            return Task.done();
        });
    }

    @Test
    void abort_unused_isBroken() {
        OnLoop.run(() -> {
            await(barrier.abort());
            assertThat(barrier.isBroken()).isTrue();
            assertThat(barrier).hasToString("AsyncBarrier [broken]");
            return Task.done();
        });
    }

    @Test
    void await_broken_throwsAtOnce() {
        OnLoop.run(() -> {
            await(barrier.abort());
            Task<Void> other = pass("other");
            Throwable thrown = await(failureOf(() -> barrier.await()));
            assertThat(thrown).isInstanceOf(BrokenBarrierException.class).isInstanceOf(IllegalStateException.class);
            assertThat(other.isDone()).as("nobody ran in between").isFalse();
            return other;
        });
    }

    @Test
    void abort_whileFilling_throwsAtThoseWhoWait() {
        OnLoop.run(() -> {
            pass("first");
            pass("second");
            await(iterations(1));
            assertThat(barrier.waiting()).isEqualTo(2);
            await(barrier.abort());
            await(iterations(1));
            assertThat(ended).containsExactly("first broken", "second broken");
            assertThat(barrier.waiting()).isZero();
            assertThat(barrier.isBroken()).isTrue();
            return Task.done();
        });
    }

    @Test
    void abort_whileDraining_throwsAtThoseWhoAreNotOutAndThoseHeldOff() {
        OnLoop.run(() -> {
            await(trip());
            pass("held off");
            await(barrier.abort());
            await(iterations(2));
            assertThat(ended).containsExactlyInAnyOrder("last 2", "first broken", "second broken", "held off broken");
            assertThat(barrier.isBroken()).isTrue();
            return Task.done();
        });
    }

    @Test
    void abort_byATaskThatFailsInside_throwsAtAllTheOthers() {
        OnLoop.run(() -> {
            pass("first");
            pass("second");
            await(iterations(1));
            Throwable thrown = await(failureOf(() -> {
                try {
                    throw new ArithmeticException("before arriving");
                } catch (ArithmeticException e) {
                    await(barrier.abort());
                    throw e;
                }
            }));
            assertThat(thrown).isInstanceOf(ArithmeticException.class);
            await(iterations(1));
            assertThat(ended).containsExactly("first broken", "second broken");
            return Task.done();
        });
    }

    @Test
    void reset_afterAbort_makesTheBarrierUsableAgain() {
        OnLoop.run(() -> {
            pass("broken");
            await(iterations(1));
            await(barrier.abort());
            await(iterations(1));
            await(barrier.reset());
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
            await(trip());
            await(iterations(2));
            assertThat(ended).containsExactly("broken broken", "last 2", "first 0", "second 1");
            return Task.done();
        });
    }
}
