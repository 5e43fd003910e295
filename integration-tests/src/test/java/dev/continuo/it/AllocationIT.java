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
import org.junit.jupiter.api.Test;

/** What doesn't suspend allocates nothing; the bytes are counted by the JVM. */
class AllocationIT {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 200_000;
    private static final int CALLS = 100_000;
    private static final String TEXT = "text";

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

    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    @Test
    void awaitOfAWovenMethod_thatDoesNotSuspend_allocatesNothing() throws Exception {
        long bytes = Continuo.run(() -> {
            await(awaitCalls(WARM_UP));
            long before = allocated();
            await(awaitCalls(CALLS));
            return Task.of(allocated() - before);
        });
        assertThat(bytes).isZero();
    }

    @Test
    void lock_acquiredAndReleasedUncontended_allocatesNothing() throws Exception {
        long bytes = Continuo.run(() -> {
            await(awaitLock(WARM_UP));
            long before = allocated();
            await(awaitLock(CALLS));
            return Task.of(allocated() - before);
        });
        assertThat(bytes).isZero();
    }

    @Test
    void semaphoreAndSetEvent_uncontended_allocateNothing() throws Exception {
        event.set();
        long bytes = Continuo.run(() -> {
            await(awaitSemaphoreAndEvent(WARM_UP));
            long before = allocated();
            await(awaitSemaphoreAndEvent(CALLS));
            return Task.of(allocated() - before);
        });
        assertThat(bytes).isZero();
    }

    @Test
    void yieldNow_inALoop_allocatesNothingPerTurn() throws Exception {
        long[] bytes = Continuo.run(() -> {
            await(awaitYield(WARM_UP));
            long start = allocated();
            await(awaitYield(CALLS));
            long some = allocated() - start;
            start = allocated();
            await(awaitYield(2 * CALLS));
            long more = allocated() - start;
            return Task.of(new long[] {some, more});
        });
        assertThat(bytes[1]).isEqualTo(bytes[0]).isPositive();
    }

    @Test
    void awaitOfADoneTask_allocatesNothing() throws Exception {
        long bytes = Continuo.run(() -> {
            Task<String> done = textOf(3);
            await(done);
            await(awaitTask(done, WARM_UP));
            long before = allocated();
            await(awaitTask(done, CALLS));
            return Task.of(allocated() - before);
        });
        assertThat(bytes).isZero();
        assertThat(sink).isEqualTo(TEXT);
    }
}
