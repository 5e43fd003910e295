package dev.continuo;

import static dev.continuo.Bodies.awaiting;
import static dev.continuo.Bodies.doing;
import static dev.continuo.Bodies.onLoop;
import static dev.continuo.Bodies.start;
import static dev.continuo.Bodies.startCatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AwaitableTest {
    private final List<Object> log = new ArrayList<>();

    @Test
    void promise_completedTwice_isRefused() {
        Promise<Integer> promise = new Promise<>();
        assertThatThrownBy(promise::result).isInstanceOf(IllegalStateException.class);
        promise.complete(1);
        assertThat(promise.result()).isEqualTo(1);
        assertThat(promise.exception()).isNull();
        assertThat(promise.cancel()).isFalse();
        assertThatThrownBy(() -> promise.complete(2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void promise_cancelled_throwsAnErrorOfItsOwnToEach() {
        Promise<Integer> promise = new Promise<>();
        assertThat(promise.cancel("why")).isTrue();
        assertThatThrownBy(promise::result).isInstanceOf(CancelledError.class).hasMessage("why");
        assertThatThrownBy(promise::exception)
                .isInstanceOf(CancelledError.class)
                .hasMessage("why");
    }

    @Test
    void callbacks_removed_areNotCalled() {
        onLoop(() -> {
            Promise<Integer> promise = new Promise<>();
            Consumer<Object> twice = done -> log.add("twice");
            promise.addDoneCallback(twice);
            List<Handle> handles = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int number = i;
                handles.add(promise.addDoneCallback(done -> log.add(number)));
            }
            promise.addDoneCallback(twice);
            for (int i = 0; i < 98; i++) {
                handles.get(i).cancel();
            }
            assertThat(promise.removeDoneCallback(twice)).isEqualTo(2);
            promise.complete(0);
        });
        assertThat(log).containsExactly(98, 99);
    }

    @Test
    void get_onTheLoopsThread_throwsInsteadOfDeadlocking() {
        onLoop(() -> {
            Promise<Integer> promise = new Promise<>();
            assertThatThrownBy(promise::get).hasMessageContaining("its own, would never end");
            assertThatThrownBy(promise::join).isInstanceOf(IllegalStateException.class);
            promise.complete(7);
            assertThat(promise.join()).isEqualTo(7);
        });
    }

    @Test
    void get_onAnotherThread_blocksUntilDone() {
        onLoop(() -> {
            Promise<Integer> promise = new Promise<>();
            Loop loop = Loop.current();
            Hold hold = loop.hold();
            new Thread(() -> {
                        int got = promise.thenApply(value -> value + 1)
                                .toCompletableFuture()
                                .join();
                        loop.callSoonThreadsafe(() -> log.add(got + promise.join()));
                        hold.close();
                    })
                    .start();
            loop.callLater(java.time.Duration.ofMillis(1), () -> promise.complete(7));
        });
        assertThat(log).containsExactly(15);
    }

    @Test
    void toCompletableFuture_cancelled_cancelsTheTask() {
        Task<?>[] task = new Task<?>[1];
        onLoop(() -> {
            task[0] = start(awaiting(new Promise<>()));
            CompletableFuture<?> future = task[0].toCompletableFuture();
            Loop.current().callLater(java.time.Duration.ofMillis(1), () -> future.cancel(true));
        });
        assertThat(task[0].isCancelled()).isTrue();
    }

    @Test
    void toCompletableFuture_taskEnds_endsTheSame() {
        onLoop(() -> {
            IOException failure = new IOException("io");
            start((self, received) -> {
                        throw failure;
                    })
                    .whenComplete((value, error) -> log.add(error));
            start((self, received) -> 5).thenAccept(log::add);
            start((self, received) -> self.cancel())
                    .toCompletableFuture()
                    .whenComplete((value, error) -> log.add(error.getClass().getSimpleName()));
        });
        assertThat(log).hasSize(3).contains(5, "CancellationException");
        assertThat(log.get(0)).isInstanceOf(IOException.class);
    }

    @Test
    void awaitOfAFuture_completedOnAnotherThread_isAwaitedAndUnwrapped() {
        onLoop(() -> {
            CompletableFuture<String> good = new CompletableFuture<>();
            CompletableFuture<String> bad = new CompletableFuture<>();
            start(awaiting(good), (self, received) -> log.add(received));
            startCatching((self, error) -> log.add(error.getClass()), awaiting(bad.thenApply(value -> value)));
            new Thread(() -> {
                        good.complete("from outside");
                        bad.completeExceptionally(new IOException());
                    })
                    .start();
        });
        assertThat(log).containsExactlyInAnyOrder("from outside", IOException.class);
    }

    @Test
    void awaitOfAFuture_taskCancelled_cancelsTheFuture() {
        CompletableFuture<String> future = new CompletableFuture<>();
        onLoop(() -> {
            Task<?> task = start(awaiting(future));
            start(doing(() -> task.cancel()));
        });
        assertThat(future).isCancelled();
    }

    @Test
    void awaitOfAFuture_thatIsCancelled_throwsCancelledError() {
        onLoop(() -> {
            CompletableFuture<String> future = new CompletableFuture<>();
            startCatching((self, error) -> log.add(error), awaiting(future));
            start(doing(() -> future.cancel(false)));
        });
        assertThat(log.get(0)).isInstanceOf(CancelledError.class);
    }
}
