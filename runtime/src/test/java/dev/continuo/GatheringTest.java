package dev.continuo;

import static dev.continuo.Bodies.awaiting;
import static dev.continuo.Bodies.onLoop;
import static dev.continuo.Bodies.start;
import static dev.continuo.Bodies.startCatching;
import static dev.continuo.Bodies.yielding;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final List<Object> log = new ArrayList<>();

    @Test
    void gather_results_areInTheOrderOfTheArguments() {
        onLoop(() -> {
            Task<Integer> slow = start(yielding(), yielding(), (self, received) -> 1);
            Task<Integer> fast = start((self, received) -> 2);
            start(awaiting(Continuo.gather(slow, fast, slow)), (self, received) -> log.add(received));
        });
        assertThat(log).containsExactly(List.of(1, 2, 1));
    }

    @Test
    void gather_nothing_isDone() {
        onLoop(() -> assertThat(Continuo.gather().result()).isEmpty());
    }

    @Test
    void gather_oneFails_failsAtOnceWhileOthersGoOn() {
        onLoop(() -> {
            Task<Object> failing = start((self, received) -> {
                throw new IllegalArgumentException("bad");
            });
            Task<Object> other = start(yielding(), yielding(), yielding(), yielding(), (self, received) -> log.add(7));
            startCatching((self, error) -> log.add(error.getClass()), awaiting(Continuo.gather(failing, other)));
        });
        assertThat(log).containsExactly(IllegalArgumentException.class, 7);
    }

    @Test
    void gather_cancelled_cancelsTheChildrenAndThrowsTheirError() {
        List<Task<Object>> children = new ArrayList<>();
        onLoop(() -> {
            children.add(start(awaiting(new Promise<>())));
            children.add(start(awaiting(new Promise<>())));
            Task<?> outer =
                    startCatching((self, error) -> log.add(error.toString()), awaiting(Continuo.gather(children)));
            Loop.current().callLater(java.time.Duration.ofMillis(1), () -> outer.cancel("stop"));
        });
        assertThat(children).allMatch(Task::isCancelled);
        assertThat(log).containsExactly("dev.continuo.CancelledError: stop");
    }

    @Test
    void gatherSettled_oneFails_givesAllOutcomes() {
        onLoop(() -> {
            Task<Object> failing = start((self, received) -> {
                throw new IllegalArgumentException("bad");
            });
            Task<Object> good = start((self, received) -> 1);
            start(awaiting(Continuo.gatherSettled(failing, good)), (self, received) -> log.add(received));
        });
        List<?> settled = (List<?>) log.get(0);
        assertThat(((Settled<?>) settled.get(0)).error()).hasMessage("bad");
        assertThat(((Settled<?>) settled.get(1)).value()).isEqualTo(1);
    }

    @Test
    void shield_awaitingTaskCancelled_theInnerGoesOn() {
        List<Task<Object>> tasks = new ArrayList<>();
        onLoop(() -> {
            Promise<Object> promise = new Promise<>();
            Task<Object> inner = start(awaiting(promise));
            Task<Object> outer = start(awaiting(Continuo.shield(inner)));
            tasks.add(inner);
            tasks.add(outer);
            Loop.current().callLater(java.time.Duration.ofMillis(1), outer::cancel);
            Loop.current().callLater(java.time.Duration.ofMillis(2), () -> promise.complete("x"));
        });
        assertThat(tasks.get(0).result()).isEqualTo("x");
        assertThat(tasks.get(1).isCancelled()).isTrue();
    }

    @Test
    void shield_doneTask_isTheTaskItself() {
        Task<String> done = Task.of("x");
        assertThat((Object) Continuo.shield(done)).isSameAs(done);
    }

    @Test
    void taskLocal_setInAParent_isCopiedToTheTasksItMakes() {
        TaskLocal<String> user = TaskLocal.withInitial("user", "nobody");
        onLoop(() -> {
            start((self, received) -> {
                user.set("alice");
                start((child, got) -> log.add(user.get()));
                Loop.current().callSoon(() -> log.add(user.get()));
                TaskLocal.Token<String> token = user.set("bob");
                start((child, got) -> log.add(user.get()));
                token.close();
                return log.add(user.get());
            });
            start((self, received) -> log.add(user.get()));
        });
        assertThat(log).containsExactly("alice", "nobody", "alice", "alice", "bob");
    }
}
