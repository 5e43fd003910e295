package dev.continuo;

import static dev.continuo.Bodies.awaiting;
import static dev.continuo.Bodies.doing;
import static dev.continuo.Bodies.onLoop;
import static dev.continuo.Bodies.start;
import static dev.continuo.Bodies.startCatching;
import static dev.continuo.Bodies.yielding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.support.Awaits;
import dev.continuo.support.Coroutines;
import dev.continuo.support.Frame;
import dev.continuo.support.Frames;
import dev.continuo.support.Suspension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {
    private final List<Object> log = new ArrayList<>();

    private Bodies.Step say(Object text) {
        return doing(() -> log.add(text));
    }

    @Test
    void start_tasks_runInOrderOfCreation() {
        onLoop(() -> {
            start(say("a"), yielding(), say("c"));
            start(say("b"), yielding(), say("d"));
        });
        assertThat(log).containsExactly("a", "b", "c", "d");
    }

    @Test
    void start_outsideALoop_isRefused() {
        assertThatThrownBy(() -> start(say("never")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no running event loop");
    }

    @Test
    void await_promiseCompleted_continuesInTheNextIterationInOrder() {
        onLoop(() -> {
            Promise<String> promise = new Promise<>();
            start(awaiting(promise), say("first"));
            promise.addDoneCallback(done -> log.add("never: taken back")).cancel();
            promise.addDoneCallback(done -> log.add("callback"));
            start(awaiting(promise), say("second"));
            start(doing(() -> promise.complete("x")), say("completed"));
        });
        // The callback was added before either task had begun to wait.
        assertThat(log).containsExactly("completed", "callback", "first", "second");
    }

    @Test
    void await_donePromise_doesNotSuspend() {
        onLoop(() -> {
            Promise<String> promise = new Promise<>();
            promise.complete("x");
            start(awaiting(promise), (task, received) -> log.add(received));
            start(say("other"));
        });
        assertThat(log).containsExactly("x", "other");
    }

    @Test
    void cancel_beforeTheFirstStep_neverRunsTheBody() {
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> {
            task[0] = start(say("never"));
            assertThat(task[0].cancel("why")).isTrue();
        });
        assertThat(log).isEmpty();
        assertThat(task[0].isCancelled()).isTrue();
        assertThatThrownBy(task[0]::result).isInstanceOf(CancelledError.class).hasMessage("why");
        assertThatThrownBy(task[0]::result).isInstanceOf(CancelledError.class).hasMessage(null);
    }

    @Test
    void cancel_whileWaiting_cancelsThePromiseAndDeliversItsError() {
        Promise<String> promise = new Promise<>();
        onLoop(() -> {
            Task<String> task = startCatching((self, error) -> log.add(error), awaiting(promise));
            start(doing(() -> assertThat(task.cancel("why")).isTrue()), say("requested"));
        });
        assertThat(promise.isCancelled()).isTrue();
        assertThat(log.get(0)).isEqualTo("requested");
        assertThat(log.get(1)).isInstanceOf(CancelledError.class).hasToString("dev.continuo.CancelledError: why");
    }

    @Test
    void cancel_whileReadyWithAResult_deliversTheErrorInstead() {
        onLoop(() -> {
            Promise<String> promise = new Promise<>();
            Task<String> task = startCatching((self, error) -> log.add(error.toString()), awaiting(promise));
            start(doing(() -> {
                promise.complete("lost");
                task.cancel("late");
            }));
        });
        assertThat(log).containsExactly("dev.continuo.CancelledError: late");
    }

    @Test
    void cancel_inYield_deliversTheError() {
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> {
            task[0] = start(yielding(), say("never"));
            start(doing(() -> task[0].cancel()));
        });
        assertThat(log).isEmpty();
        assertThat(task[0].isCancelled()).isTrue();
    }

    @Test
    void cancel_oneselfAndReturn_endsCancelledWithTheMessage() {
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> task[0] = start((self, received) -> self.cancel("me")));
        assertThat(task[0].isCancelled()).isTrue();
        assertThatThrownBy(task[0]::result).hasMessage("me");
        assertThatThrownBy(task[0]::exception)
                .isInstanceOf(CancelledError.class)
                .hasMessage("me");
    }

    @Test
    void cancel_oneselfAndAwait_cancelsWhatIsAwaited() {
        Promise<String> promise = new Promise<>();
        onLoop(() -> startCatching(
                (self, error) -> log.add(error.toString()), (self, received) -> self.cancel("me"), awaiting(promise)));
        assertThat(promise.isCancelled()).isTrue();
        assertThat(log).containsExactly("dev.continuo.CancelledError: me");
    }

    @Test
    void uncancel_beforeDelivery_withdrawsTheRequest() {
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> task[0] = start((self, received) -> {
            self.cancel();
            self.cancel();
            log.add(self.cancelling());
            log.add(self.uncancel());
            log.add(self.uncancel());
            log.add(self.uncancel());
            return "kept";
        }));
        assertThat(log).containsExactly(2, 1, 0, 0);
        assertThat(task[0].result()).isEqualTo("kept");
        assertThat(task[0].cancel()).isFalse();
    }

    @Test
    void cancel_caught_theTaskGoesOn() {
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> {
            task[0] = startCatching((self, error) -> "survived", awaiting(new Promise<>()));
            start(doing(() -> task[0].cancel()));
        });
        assertThat(task[0].isCancelled()).isFalse();
        assertThat(task[0].result()).isEqualTo("survived");
        assertThat(task[0].cancelling()).isEqualTo(1);
    }

    @Test
    void cancelledTask_awaitedTwice_keepsItsErrorForTheFirst() {
        CancelledError original = new CancelledError("original");
        onLoop(() -> {
            Task<String> task = start(yielding(), (self, received) -> {
                throw original;
            });
            startCatching((self, error) -> log.add(error), awaiting(task));
            startCatching((self, error) -> log.add(error), awaiting(task));
        });
        assertThat(log.get(0)).isSameAs(original);
        assertThat(log.get(1)).isInstanceOf(CancelledError.class).isNotSameAs(original);
        assertThat(((Throwable) log.get(1)).getMessage()).isNull();
    }

    @Test
    void await_oneself_throwsOneIterationLater() {
        onLoop(() -> {
            startCatching((self, error) -> log.add(error.toString()), (self, received) -> Awaits.await(self, self));
            start(say("meanwhile"));
        });
        assertThat(log.get(0)).isEqualTo("meanwhile");
        assertThat(log.get(1).toString())
                .startsWith("java.lang.IllegalStateException")
                .contains("await itself");
    }

    @Test
    void frames_oneHundredThousandDeep_complete() {
        int depth = 100_000;
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> {
            Promise<Integer> promise = new Promise<>();
            task[0] = Coroutines.start(new Frames.R2((root, self) -> {
                // As if the stack had unwound through all the callers.
                if (root.label != Frame.START) {
                    return self.received();
                }
                Awaits.await(promise, self);
                for (int i = 0; i < depth; i++) {
                    Frames.R2 frame = new Frames.R2((caller, current) -> {
                        return (Integer) current.received() + 1;
                    });
                    frame.label = 1;
                    self.suspend(frame);
                }
                root.label = 1;
                return self.suspend(root);
            }));
            start(doing(() -> promise.complete(0)));
        });
        assertThat(task[0].result()).isEqualTo(depth);
    }

    @Test
    void root_thatEndedInASuspendedCall_takesTheCallsResult() {
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> {
            Promise<String> promise = new Promise<>();
            task[0] = Coroutines.start(new Frames.R2((root, self) -> {
                return Awaits.await(promise, self);
            }));
            start(doing(() -> promise.complete("tail")));
        });
        assertThat(task[0].result()).isEqualTo("tail");
    }

    @Test
    void cancel_longChainOfTasks_reachesItsEndWithoutRecursion() {
        Task<?>[] last = new Task<?>[1];
        onLoop(() -> {
            Task<Object> task = start(awaiting(new Promise<>()));
            for (int i = 0; i < 100_000; i++) {
                task = start(awaiting(task));
            }
            last[0] = task;
            Loop.current().callLater(java.time.Duration.ofNanos(1), last[0]::cancel);
        });
        assertThat(last[0].isCancelled()).isTrue();
    }

    @Test
    void cancel_circleOfTasks_endsThemAll() {
        List<Task<?>> tasks = new ArrayList<>();
        onLoop(() -> {
            for (int i = 0; i < 3; i++) {
                int next = (i + 1) % 3;
                tasks.add(start((self, received) -> Awaits.await(tasks.get(next), self)));
            }
            Loop.current().callLater(java.time.Duration.ofNanos(1), tasks.get(0)::cancel);
        });
        assertThat(tasks).allMatch(Task::isCancelled);
    }

    @Test
    void current_inTaskAndCallback_isTheTaskAndNull() {
        onLoop(() -> {
            start((self, received) -> log.add(Task.current() == self));
            Loop.current().callSoon(() -> log.add(Task.current() == null));
        });
        assertThat(log).containsExactly(true, true);
    }

    @Test
    void getName_givenOrNot_namesTheTask() {
        onLoop(() -> {
            Task<?> task = start(say("x"));
            assertThat(task.getName()).matches("Task-\\d+");
            task.setName("worker");
            assertThat(task.toString()).isEqualTo("Task 'worker' [pending]");
        });
    }

    @Test
    void await_pendingPromiseOfAnotherLoop_saysSo() {
        Promise<String> foreign = new Promise<>(new Loop("other", LoopClock.virtual()));
        onLoop(() -> startCatching((self, error) -> log.add(error.toString()), awaiting(foreign)));
        assertThat(log.get(0).toString()).contains("different loop");
    }

    @Test
    void received_valueNull_isPassedOn() {
        onLoop(() -> {
            Promise<String> promise = new Promise<>();
            start(awaiting(promise), (self, received) -> log.add(received == null));
            start(doing(() -> promise.complete(null)));
        });
        assertThat(log).containsExactly(true);
        assertThat(Suspension.SUSPENDED).hasToString("SUSPENDED");
    }
}
