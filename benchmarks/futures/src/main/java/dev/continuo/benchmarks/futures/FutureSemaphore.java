package dev.continuo.benchmarks.futures;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;

/** A semaphore whose permits are handed over to the first waiter. */
public final class FutureSemaphore {
    private final FutureLoop loop;
    private final ArrayDeque<CompletableFuture<Void>> waiters = new ArrayDeque<>();
    private int permits;

    /**
     * Makes a semaphore.
     *
     * @param loop the loop that waiters go on in
     * @param permits how many permits there are
     */
    public FutureSemaphore(FutureLoop loop, int permits) {
        this.loop = loop;
        this.permits = permits;
    }

    /**
     * Takes a permit.
     *
     * @return done when it is taken
     */
    public CompletableFuture<Void> acquire() {
        if (permits > 0) {
            permits--;
            return FutureLoop.DONE;
        }
        CompletableFuture<Void> waiter = new CompletableFuture<>();
        waiters.add(waiter);
        return waiter;
    }

    /** Gives a permit back. */
    public void release() {
        CompletableFuture<Void> waiter = waiters.poll();
        if (waiter == null) {
            permits++;
        } else {
            loop.completeSoon(waiter);
        }
    }
}
