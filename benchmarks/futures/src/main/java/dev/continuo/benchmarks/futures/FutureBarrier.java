package dev.continuo.benchmarks.futures;

import java.util.concurrent.CompletableFuture;

/** A barrier that lets its parties go on when the last one has arrived. */
public final class FutureBarrier {
    private final FutureLoop loop;
    private final int parties;
    private int arrived;
    private CompletableFuture<Void> full = new CompletableFuture<>();

    /**
     * Makes a barrier.
     *
     * @param loop the loop that waiters go on in
     * @param parties how many have to arrive
     */
    public FutureBarrier(FutureLoop loop, int parties) {
        this.loop = loop;
        this.parties = parties;
    }

    /**
     * Arrives.
     *
     * @return done when all have
     */
    public CompletableFuture<Void> arrive() {
        if (++arrived < parties) {
            return full;
        }
        arrived = 0;
        loop.completeSoon(full);
        full = new CompletableFuture<>();
        return FutureLoop.DONE;
    }
}
