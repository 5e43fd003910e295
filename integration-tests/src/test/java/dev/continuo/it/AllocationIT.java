package dev.continuo.it;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncSemaphore;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What doesn't suspend allocates nothing; the bytes are counted by the JVM. */
class AllocationIT {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 200_000;
    private static final int CALLS = 100_000;
    private static final int ROUNDS = 20;
    private static final String TEXT = "text";

    /** So many calls of what is measured. */
    @FunctionalInterface
    private interface Calls {
        @Async
        Task<Void> run(int calls);
    }

    private final AsyncLock lock = new AsyncLock();
    private final AsyncSemaphore semaphore = new AsyncSemaphore(1);
    private final AsyncEvent event = new AsyncEvent();
    private Object sink = "";

    @Async
    Task<String> text() {
        return Task.of(TEXT);
    }

    @Async
    Task<String> textOf(int depth) {
        return depth == 0 ? text() : textOf(depth - 1);
    }

    @Async
    Task<Void> nothing() {
        return Task.done();
    }

    @Async
    private Task<Void> awaitCalls(int calls) {
        for (int i = 0; i < calls; i++) {
            sink = await(text());
            await(nothing());
        }
        return Task.done();
    }

    @Async
    private Task<Void> awaitLock(int calls) {
        for (int i = 0; i < calls; i++) {
            await(lock.acquire());
            lock.release();
        }
        return Task.done();
    }

    @Async
    private Task<Void> awaitSemaphoreAndEvent(int calls) {
        for (int i = 0; i < calls; i++) {
            await(semaphore.acquire());
            await(event.await());
            semaphore.release();
        }
        return Task.done();
    }

    @Async
    private Task<Void> awaitYield(int calls) {
        for (int i = 0; i < calls; i++) {
            await(yieldNow());
        }
        return Task.done();
    }

    @Async
    private Task<Void> awaitTask(Task<String> done, int calls) {
        for (int i = 0; i < calls; i++) {
            sink = await(done);
        }
        return Task.done();
    }

    @Async
    private Task<Void> holdLockWhileOthersWait(int times) {
        for (int i = 0; i < times; i++) {
            await(lock.acquire());
            await(yieldNow());
            lock.release();
        }
        return Task.done();
    }

    /** Two tasks that hand the lock over to each other. */
    @Async
    private Task<Void> handOver(int calls) {
        Task<Void> other = holdLockWhileOthersWait(calls);
        await(holdLockWhileOthersWait(calls));
        await(other);
        return Task.done();
    }

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /**
     * Returns the fewest bytes that a round of calls allocates. Rounds before the last code is compiled and linked
     * allocate more, once; what each call allocated would be in every round.
     */
    @Async
    private static Task<Long> fewestBytes(Calls calls) {
        long fewest = Long.MAX_VALUE;
        await(calls.run(WARM_UP));
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            long before = allocated();
            await(calls.run(CALLS));
            fewest = Math.min(fewest, allocated() - before);
        }
        return Task.of(fewest);
    }

    @Test
    void awaitOfAWovenMethod_thatDoesNotSuspend_allocatesNothing() {
        assertThat(Continuo.run(() -> fewestBytes(this::awaitCalls))).isZero();
    }

    @Test
    void lock_acquiredAndReleasedUncontended_allocatesNothing() {
        assertThat(Continuo.run(() -> fewestBytes(this::awaitLock))).isZero();
    }

    @Test
    void semaphoreAndSetEvent_uncontended_allocateNothing() {
        event.set();
        assertThat(Continuo.run(() -> fewestBytes(this::awaitSemaphoreAndEvent)))
                .isZero();
    }

    @Test
    void yieldNow_inALoop_allocatesOneFrameInAll() {
        long frame = Continuo.run(() -> fewestBytes(calls -> awaitYield(1)));
        assertThat(frame).isPositive();
        assertThat(Continuo.run(() -> fewestBytes(this::awaitYield))).isEqualTo(frame);
    }

    @Test
    void lock_handedOverAgainAndAgain_allocatesNoMoreThanAFewTimes() {
        List<Long> bytes = Continuo.run(() -> {
            long few = await(fewestBytes(calls -> handOver(10)));
            long many = await(fewestBytes(this::handOver));
            return Task.of(List.of(few, many));
        });
        assertThat(bytes.get(0)).as("the tasks and their frames").isPositive();
        assertThat(bytes.get(1)).isEqualTo(bytes.get(0));
    }

    @Test
    void awaitOfADoneTask_allocatesNothing() {
        long bytes = Continuo.run(() -> {
            Task<String> done = textOf(3);
            await(done);
            return fewestBytes(calls -> awaitTask(done, calls));
        });
        assertThat(bytes).isZero();
        assertThat(sink).isEqualTo(TEXT);
    }
}
