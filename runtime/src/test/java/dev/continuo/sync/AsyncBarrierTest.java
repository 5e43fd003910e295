package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.gather;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.CancelledError;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncBarrierTest {
    private final AsyncBarrier barrier = new AsyncBarrier(3);
    private final List<String> order = new ArrayList<>();

    @Async
    private Task<Integer> pass(String name) {
        int position = await(barrier.await());
        order.add(name + " " + position);
        return Task.of(position);
    }

    @Async
    private Task<List<Integer>> rounds(int count) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(await(barrier.await()));
        }
        return Task.of(positions);
    }

    @Test
    void newBarrier_isFillingAndEmpty() {
        assertThat(barrier.parties()).isEqualTo(3);
        assertThat(barrier.waiting()).isZero();
        assertThat(barrier.isBroken()).isFalse();
        assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
    }

    @Test
    void newBarrier_lessThanOneParty_throws() {
        assertThatThrownBy(() -> new AsyncBarrier(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AsyncBarrier(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void await_oneParty_neverWaits() {
        OnLoop.run(() -> {
            AsyncBarrier single = new AsyncBarrier(1);
            Task<Integer> other = pass("other");
            assertThat(await(single.await())).isZero();
            assertThat(await(single.await())).isZero();
            assertThat(barrier.waiting()).as("nobody ran in between").isZero();
            assertThat(single).hasToString("AsyncBarrier [filling, waiters:0/1]");
            other.cancel();
            return Task.done();
        });
    }

    @Test
    void documentedExample_showsTheDocumentedStates() {
        OnLoop.run(() -> {
            pass("first");
            pass("second");
            await(iterations(1));
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:2/3]");
            await(pass("third"));
            assertThat(barrier).hasToString("AsyncBarrier [draining, waiters:0/3]");
            await(iterations(1));
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
            return Task.done();
        });
    }

    @Test
    void await_allHaveCome_areReleasedInOneIterationInOrderOfArrival() {
        OnLoop.run(() -> {
            pass("first");
            pass("second");
            await(iterations(5));
            assertThat(order).isEmpty();
            pass("third");
            await(iterations(2));
            assertThat(order).containsExactly("third 2", "first 0", "second 1");
            return Task.done();
        });
    }

    @Test
    void waiting_countsArrivalsAndIsZeroOnceAllHaveCome() {
        OnLoop.run(() -> {
            for (int arrived = 1; arrived < 3; arrived++) {
                pass("task " + arrived);
                await(iterations(1));
                assertThat(barrier.waiting()).isEqualTo(arrived);
            }
            await(pass("last"));
            assertThat(barrier.waiting()).isZero();
            assertThat(barrier.isBroken()).isFalse();
            return Task.done();
        });
    }

    @Test
    void positions_everyRound_areAllDifferentFromZeroToPartiesMinusOne() {
        OnLoop.run(() -> {
            List<List<Integer>> positions = await(gather(rounds(3), rounds(3), rounds(3)));
            for (int round = 0; round < 3; round++) {
                int index = round;
                assertThat(positions.stream().map(of -> of.get(index))).containsExactlyInAnyOrder(0, 1, 2);
            }
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
            return Task.done();
        });
    }

    @Test
    void await_whileDraining_isHeldOffUntilTheNextRound() {
        OnLoop.run(() -> {
            Task<Integer> first = pass("first");
            Task<Integer> second = pass("second");
            await(iterations(1));
            await(pass("third"));
            Task<Integer> early = pass("early");
            assertThat(barrier).hasToString("AsyncBarrier [draining, waiters:0/3]");
            await(gather(first, second));
            await(iterations(2));
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:1/3]");
            pass("next");
            assertThat(await(pass("last"))).isEqualTo(1);
            assertThat(await(early)).isZero();
            return Task.done();
        });
    }

    @Test
    void leaving_everyTaskButTheLastOut_seesDraining() {
        OnLoop.run(() -> {
            List<String> states = new ArrayList<>();
            List<Task<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tasks.add(createTask(() -> {
                    await(barrier.await());
                    states.add(barrier.toString());
                    return Task.done();
                }));
            }
            await(gather(tasks));
            String draining = "AsyncBarrier [draining, waiters:0/3]";
            assertThat(states).containsExactly(draining, draining, "AsyncBarrier [filling, waiters:0/3]");
            return Task.done();
        });
    }

    @Test
    void cancel_waiter_leavesTheBarrierFillingWithOneLess() {
        OnLoop.run(() -> {
            Task<Integer> cancelled = pass("cancelled");
            pass("first");
            await(iterations(1));
            cancelled.cancel();
            assertThat(await(failureOf(() -> cancelled))).isInstanceOf(CancelledError.class);
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:1/3]");
            pass("second");
            await(pass("third"));
            await(iterations(1));
            assertThat(order).hasSize(3);
            return Task.done();
        });
    }

    @Test
    void cancel_heldOffWhileDraining_leavesTheStateAsItIs() {
        OnLoop.run(() -> {
            pass("first");
            pass("second");
            await(iterations(1));
            await(pass("third"));
            Task<Integer> heldOff = pass("held off");
            heldOff.cancel();
            assertThat(barrier).hasToString("AsyncBarrier [draining, waiters:0/3]");
            await(iterations(3));
            assertThat(heldOff.isCancelled()).isTrue();
            assertThat(barrier).hasToString("AsyncBarrier [filling, waiters:0/3]");
            return Task.done();
        });
    }
}
