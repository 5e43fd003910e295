package dev.continuo.benchmarks.futures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A lock that is handed over to the first waiter. */
public final class FutureLock {
    private final FutureLoop loop;
    private final ArrayDeque<CompletableFuture<Void>> waiters = new ArrayDeque<>();
    private boolean held;

    /**
     * Makes a lock.
     *
     * @param loop the loop that waiters go on in
     */
    public FutureLock(FutureLoop loop) {
        this.loop = loop;
    }

    /**
     * Makes eight locks.
     *
     * @param loop the loop that waiters go on in
     * @return the locks
     */
    public static List<FutureLock> several(FutureLoop loop) {
        List<FutureLock> locks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            locks.add(new FutureLock(loop));
        }
        return locks;
    }

    /**
     * Takes the lock.
     *
     * @return done when it is taken
     */
    public CompletableFuture<Void> acquire() {
        if (!held) {
            held = true;
            return FutureLoop.DONE;
        }
        CompletableFuture<Void> waiter = new CompletableFuture<>();
        waiters.add(waiter);
        return waiter;
    }

    /** Gives the lock back. */
    public void release() {
        CompletableFuture<Void> waiter = waiters.poll();
        if (waiter == null) {
            held = false;
        } else {
            loop.completeSoon(waiter);
        }
    }
}
