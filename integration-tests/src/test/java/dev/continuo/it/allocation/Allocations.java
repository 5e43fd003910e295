package dev.continuo.it.allocation;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import com.sun.management.ThreadMXBean;
import dev.continuo.AsyncCallable;
import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.Timeout;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncSemaphore;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * The program that {@link AllocationIT} runs in a JVM of its own: prints the fewest bytes that rounds of calls allocate, a
 * line for each kind of call.
 */
final class Allocations {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 200_000;
    static final int CALLS = 100_000;
    private static final int ROUNDS = 20;
    private static final String TEXT = "text";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** So many calls of what is measured. */
    @FunctionalInterface
    private interface Calls {
        @Async
        Task<Void> run(int calls) throws TimeoutException;
    }

    private final AsyncLock lock = new AsyncLock();
    private final AsyncSemaphore semaphore = new AsyncSemaphore(1);
    private final AsyncEvent event = new AsyncEvent();
    private Object sink = "";

    private Allocations() {}

    /**
     * Measures.
     *
     * @param arguments unused
     */
    public static void main(String[] arguments) {
        Continuo.run(() -> new Allocations().measure());
    }

    @Async
    private Task<Void> measure() throws TimeoutException {
        event.set();
        await(print("call", this::awaitCalls));
        await(print("primitives", this::awaitPrimitives));
        await(print("lock", this::awaitLock));
        await(print("semaphoreAndEvent", this::awaitSemaphoreAndEvent));
        Task<String> done = textOf(3);
        await(done);
        await(print("doneTask", calls -> awaitTask(done, calls)));
        await(print("timeouts", this::awaitInTime));
        await(print("oneYield", calls -> awaitYield(1)));
        await(print("yields", this::awaitYield));
        await(print("oneTurn", calls -> suspendInManyPlaces(1)));
        await(print("turns", this::suspendInManyPlaces));
        await(print("tenHandOvers", calls -> handOver(10)));
        return print("handOvers", this::handOver);
    }

    @Async
    private static Task<Void> print(String name, Calls calls) throws TimeoutException {
        System.out.println(name + " " + await(fewestBytes(calls)));
        return Task.done();
    }

    @Async
    private static Task<Long> big(int number) {
        return Task.of(1L << 40 | number);
    }

    @Async
    private static Task<Double> half(int number) {
        return Task.of(number / 2.0);
    }

    /** Results that no cache of boxes holds. */
    @Async
    private Task<Integer> sumTo(int number) {
        return number == 0 ? Task.of(100_000) : Task.of(await(sumTo(number - 1)) + number);
    }

    @Async
    private Task<Void> awaitPrimitives(int calls) {
        double sum = 0;
        for (int i = 0; i < calls; i++) {
            long big = await(big(i));
            double half = await(half(i));
            sum += big + half + await(sumTo(3));
        }
        if (sum == 0) {
            sink = sum;
        }
        return Task.done();
    }

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
    private Task<Void> awaitTask(Task<String> done, int calls) {
        for (int i = 0; i < calls; i++) {
            sink = await(done);
        }
        return Task.done();
    }

    @Async
    private Task<Void> awaitInTime(int calls) throws TimeoutException {
        AsyncCallable<String> body = this::text;
        for (int i = 0; i < calls; i++) {
            sink = await(Timeout.after(LIMIT).run(body));
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

    /** Each await suspends; what lives across them differs in number and type. */
    @Async
    private Task<Void> suspendInManyPlaces(int turns) {
        String text = TEXT;
        long sum = 0;
        for (int i = 0; i < turns; i++) {
            await(yieldNow());
            double half = i / 2.0;
            await(yieldNow());
            Object first = sink;
            String second = text;
            sum += (long) half + i;
            await(yieldNow());
            try {
                sink = first == second ? TEXT : second;
                await(yieldNow());
            } finally {
                await(yieldNow());
            }
        }
        sink = sum == 0 ? sink : text;
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
    private static Task<Long> fewestBytes(Calls calls) throws TimeoutException {
        long fewest = Long.MAX_VALUE;
        await(calls.run(WARM_UP));
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            long before = allocated();
            await(calls.run(CALLS));
            fewest = Math.min(fewest, allocated() - before);
        }
        return Task.of(fewest);
    }
}
