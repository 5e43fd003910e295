package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncCondition;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncQueue;
import dev.continuo.sync.AsyncSemaphore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The loop says what tasks wait for at the moment when nothing can wake them any more. */
class DeadlockTest {
    private final AsyncLock first = new AsyncLock();
    private final AsyncLock second = new AsyncLock();

    @Async
    private Task<Void> lockBoth(AsyncLock one, AsyncLock other) {
        await(one.acquire());
        await(yieldNow());
        await(other.acquire());
        return Task.done();
    }

    @Async
    private Task<Void> forget(AsyncLock lock) {
        await(lock.acquire());
        return Task.done();
    }

    private static DeadlockError deadlock(AsyncCallable<Void> main) {
        return catchThrowableOfType(DeadlockError.class, () -> Continuo.run(main));
    }

    @Test
    void locksTakenInOppositeOrder_areNamedWithHoldersLinesAndTheCircle() {
        DeadlockError error = deadlock(() -> {
            Task<Void> left = lockBoth(first, second);
            left.setName("left");
            Task<Void> right = lockBoth(second, first);
            right.setName("right");
            await(left);
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("3 tasks wait")
                .hasMessageContaining("'left' waits for AsyncLock #1 [locked, waiters:1], held by 'right'")
                .hasMessageContaining("'right' waits for AsyncLock #2 [locked, waiters:1], held by 'left'")
                .hasMessageContaining("at dev.continuo.DeadlockTest.lockBoth(DeadlockTest.java:38)")
                .hasMessageContaining("in a circle: 'left' -> 'right' -> 'left'");
        assertThat(error.tasks()).hasSize(3);
    }

    @Test
    void lock_whoseHolderEndedWithoutReleasing_isNamedAsSuch() {
        DeadlockError error = deadlock(() -> {
            Task<Void> forgetful = forget(first);
            forgetful.setName("forgetful");
            await(forgetful);
            await(first.acquire());
            return Task.done();
        });
        assertThat(error).hasMessageContaining("held by 'forgetful', which has ended without releasing it");
    }

    @Test
    void lock_takenTwiceByOneTask_isACircleOfOne() {
        DeadlockError error = deadlock(() -> {
            await(first.acquire());
            await(first.acquire());
            return Task.done();
        });
        assertThat(error).hasMessageContaining("in a circle: 'Task-1' -> 'Task-1'");
    }

    @Test
    void tasks_thatAwaitEachOther_areACircle() {
        DeadlockError error = deadlock(() -> {
            Task<?>[] tasks = new Task<?>[2];
            tasks[0] = Continuo.createTask("a", () -> Task.of(await(tasks[1])));
            tasks[1] = Continuo.createTask("b", () -> Task.of(await(tasks[0])));
            await(tasks[0]);
            return Task.done();
        });
        assertThat(error).hasMessageContaining("in a circle: 'a' -> 'b' -> 'a'");
    }

    @Test
    void event_thatNobodySets_isNamedWithTheLine() {
        AsyncEvent event = new AsyncEvent();
        DeadlockError error = deadlock(() -> {
            await(event.await());
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("'Task-1' waits for AsyncEvent [unset, waiters:1]")
                .hasMessageContaining("DeadlockTest.java:109")
                .hasMessageNotContaining("circle");
    }

    @Test
    void locksTakenByThreeTasksInACircle_areNamedInItsOrder() {
        AsyncLock third = new AsyncLock();
        DeadlockError error = deadlock(() -> {
            lockBoth(first, second).setName("a");
            lockBoth(second, third).setName("b");
            Task<Void> last = lockBoth(third, first);
            last.setName("c");
            await(last);
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("4 tasks wait")
                .hasMessageContaining("in a circle: 'c' -> 'a' -> 'b' -> 'c'");
        assertThat(error.getMessage().split("in a circle")).hasSize(2);
    }

    @Test
    void holderOfALock_waitsForItsGroup_whoseTaskWaitsForTheLock_isACircle() {
        DeadlockError error = deadlock(() -> {
            await(first.acquire());
            await(TaskGroup.run(group -> {
                group.createTask("child", () -> forget(first));
                return Task.done();
            }));
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("'Task-1' waits for TaskGroup [tasks:1, errors:0]: 'child'\n      at"
                        + " dev.continuo.DeadlockTest.")
                .hasMessageContaining("'child' waits for AsyncLock [locked, waiters:1], held by 'Task-1'")
                .hasMessageContaining("in a circle: 'Task-1' -> 'child' -> 'Task-1'");
    }

    @Test
    void holderOfALock_gathersTasksThatWaitForTheLock_isInACircleWithEach() {
        DeadlockError error = deadlock(() -> {
            await(first.acquire());
            Task<Void> one = Continuo.createTask("one", () -> forget(first));
            Task<Void> two = Continuo.createTask("two", () -> forget(first));
            await(Continuo.gather(one, Continuo.shield(two)));
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("waits for gather of 2 [pending], 2 to come: 'one', shield [pending]")
                .hasMessageContaining("in a circle: 'Task-1' -> 'one' -> 'Task-1'")
                .hasMessageContaining("in a circle: 'Task-1' -> 'two' -> 'Task-1'");
    }

    @Test
    void waitForTasks_namesThoseThatAreNotDone() {
        DeadlockError error = deadlock(() -> {
            Task<Void> stuck = Continuo.createTask("stuck", () -> Task.of(await(new Promise<Void>())));
            Task<Void> fine = Continuo.createTask("fine", Task::done);
            await(Continuo.waitAll(List.of(fine, stuck), null));
            return Task.done();
        });
        assertThat(error)
                .hasMessageContaining("'Task-1' waits for wait for 2: 'stuck'\n")
                .hasMessageContaining("'stuck' waits for Promise [pending]");
    }

    @Test
    void eachPrimitive_isNamedWithItsState() {
        AsyncBarrier barrier = new AsyncBarrier(3);
        AsyncSemaphore semaphore = new AsyncSemaphore(0);
        AsyncCondition condition = new AsyncCondition(first);
        AsyncQueue<String> queue = AsyncQueue.fifo(2);
        DeadlockError error = deadlock(() -> {
            Continuo.createTask("semaphore", semaphore::acquire);
            Continuo.createTask("barrier", barrier::await);
            Continuo.createTask("queue", queue::get);
            Continuo.createTask("condition", () -> {
                await(condition.acquire());
                return condition.await();
            });
            await(second.acquire());
            return Task.of(await(new Promise<Void>()));
        });
        assertThat(error)
                .hasMessageContaining("'semaphore' waits for AsyncSemaphore [locked, waiters:1]")
                .hasMessageContaining("'barrier' waits for AsyncBarrier [filling, waiters:1/3]")
                .hasMessageContaining("'queue' waits for AsyncQueue [0/2 items, getters:1]")
                .hasMessageContaining("'condition' waits for AsyncCondition [unlocked, waiters:1]");
    }

    @Async
    private Task<Void> outer(AsyncEvent event) {
        await(inner(event));
        return Task.done();
    }

    @Async
    private Task<Void> inner(AsyncEvent event) {
        await(event.await());
        return Task.done();
    }

    @Test
    void awaitChain_isShownFromTheInnermostOutwardsWithItsLines() {
        DeadlockError error = deadlock(() -> {
            await(outer(new AsyncEvent()));
            return Task.done();
        });
        assertThat(error.getMessage())
                .containsPattern("at dev.continuo.DeadlockTest.inner\\(DeadlockTest.java:\\d+\\)\n"
                        + "      at dev.continuo.DeadlockTest.outer\\(DeadlockTest.java:\\d+\\)\n"
                        + "      at dev.continuo.DeadlockTest.lambda");
    }

    @Test
    void tasks_manyInALongChain_areReportedShortly() {
        DeadlockError error = deadlock(() -> {
            Task<Void> last = Continuo.createTask(() -> Task.of(await(new Promise<Void>())));
            for (int i = 0; i < 100_000; i++) {
                Task<Void> before = last;
                last = Continuo.createTask(() -> Task.of(await(before)));
            }
            await(last);
            return Task.done();
        });
        assertThat(error.tasks()).hasSize(100_002);
        assertThat(error.getMessage()).contains("and 99982 more").hasSizeLessThan(10_000);
    }

    @Test
    void error_saysHowToWaitForTheOutside() {
        assertThat(deadlock(() -> Task.of(await(new Promise<Void>()))))
                .hasMessageEndingWith("If something outside is to wake one of them, keep the loop waiting for it with"
                        + " Loop.hold(), or await a CompletionStage.");
    }

    @Test
    void loop_withATimerOrAFutureOutstanding_isNoDeadlock() {
        CompletableFuture<String> outside = new CompletableFuture<>();
        String result = Continuo.run(() -> {
            await(sleep(Duration.ofMillis(1)));
            new Thread(() -> outside.complete("outside")).start();
            return Task.of(await(outside));
        });
        assertThat(result).isEqualTo("outside");
    }

    @Test
    void loop_whoseTaskWaitsForAThread_isNoDeadlock() {
        String result = Continuo.run(() -> Task.of(await(Continuo.toThread(() -> "worked"))));
        assertThat(result).isEqualTo("worked");
    }

    @Test
    void loop_heldForACallOfAnotherThread_isNoDeadlockUntilThatHasEnded() {
        AsyncEvent event = new AsyncEvent();
        Continuo.<Void>run(() -> {
            Loop loop = Loop.current();
            Hold hold = loop.hold();
            new Thread(() -> {
                        loop.submit(() -> {
                                    event.set();
                                    return Task.done();
                                })
                                .join();
                        hold.close();
                    })
                    .start();
            await(event.await());
            return Task.done();
        });
        assertThat(deadlock(() -> {
                    Loop.current().hold().close();
                    await(new AsyncEvent().await());
                    return Task.done();
                }))
                .isNotNull();
    }

    @Test
    void loop_whoseTaskReadsASocket_isNoDeadlock() throws IOException {
        try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SocketAddress address = server.getLocalAddress();
            int read = Continuo.run(() -> {
                CompletableFuture<AsynchronousSocketChannel> accepted = new CompletableFuture<>();
                server.accept(null, completing(accepted));
                try (AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
                    CompletableFuture<Void> connected = new CompletableFuture<>();
                    client.connect(address, null, completing(connected));
                    await(connected);
                    try (AsynchronousSocketChannel peer = await(accepted)) {
                        CompletableFuture<Integer> received = new CompletableFuture<>();
                        client.read(ByteBuffer.allocate(8), null, completing(received));
                        peer.write(ByteBuffer.wrap(new byte[] {7}));
                        return Task.of(await(received));
                    }
                }
            });
            assertThat(read).isEqualTo(1);
        }
    }

    private static <V> CompletionHandler<V, Object> completing(CompletableFuture<V> future) {
        return new CompletionHandler<>() {
            @Override
            public void completed(V result, Object attachment) {
                future.complete(result);
            }

            @Override
            public void failed(Throwable failure, Object attachment) {
                future.completeExceptionally(failure);
            }
        };
    }
}
