package dev.continuo.benchmarks.futures;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** A single-threaded loop: what is ready, first come, first served, and timers. */
public final class FutureLoop implements Executor {
    /** A future that is done, without a result. */
    static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private static final class Ready extends CompletableFuture<Void> implements Runnable {
        @Override
        public void run() {
            complete(null);
        }
    }

    private static final class Timer extends CompletableFuture<Void> implements Comparable<Timer> {
        private final long deadline;

        Timer(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public int compareTo(Timer other) {
            return Long.compare(deadline - other.deadline, 0);
        }
    }

    private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();

    /** Makes a loop. */
    public FutureLoop() {}

    @Override
    public void execute(Runnable command) {
        ready.add(command);
    }

    /**
     * Gives way.
     *
     * @return a future that is done after what is ready now
     */
    public CompletableFuture<Void> yieldNow() {
        Ready future = new Ready();
        ready.add(future);
        return future;
    }

    /**
     * Waits for some time.
     *
     * @param nanos how long, in nanoseconds
     * @return a future that is done then
     */
    public CompletableFuture<Void> sleep(long nanos) {
        Timer timer = new Timer(System.nanoTime() + nanos);
        timers.add(timer);
        return timer;
    }

    /** Completes a future after what is ready now. */
    void completeSoon(CompletableFuture<Void> future) {
        ready.add(() -> future.complete(null));
    }

    /** Runs until nothing is ready and no timer is set. */
    public void run() {
        runReady();
        while (!timers.isEmpty()) {
            long now = System.nanoTime();
            long wait = timers.peek().deadline - now;
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            while (!timers.isEmpty() && timers.peek().deadline - now <= 0) {
                timers.poll().complete(null);
            }
            runReady();
        }
    }

    private void runReady() {
        for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
            next.run();
        }
    }

    /**
     * Runs until nothing is left to do, and takes the result of a future.
     *
     * @param future a future that is done then
     * @param <T> the type of its result
     * @return its result
     * @throws IllegalStateException if the future isn't done
     */
    public <T> T complete(CompletableFuture<T> future) {
        run();
        if (!future.isDone()) {
            throw new IllegalStateException("nothing is left to do, and the future is not done");
        }
        return future.join();
    }
}
