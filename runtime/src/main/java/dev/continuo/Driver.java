package dev.continuo;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/*
 * One iteration, as asyncio's `_run_once` does it:
 *
 * 1. take in what other threads have handed over;
 * 2. if nothing is ready: wait for the first timer (a virtual clock jumps) or for a call from outside; with neither to
 *    come, the loop is quiescent;
 * 3. put the timers that are due behind what is ready;
 * 4. run as many entries as are ready now; what they make ready waits for the next iteration.
 */
/** Turns a loop. */
final class Driver {
    private static final int LAST_ITERATIONS = 100;

    private final Loop loop;
    private boolean stopping;

    /** Whether to count iterations, one by one. */
    private boolean isClosing;

    private boolean interrupted;

    Driver(Loop loop) {
        this.loop = loop;
    }

    /**
     * Runs the loop until {@code main} has ended and its callbacks have been called. The first interrupt of the thread
     * cancels {@code main}.
     *
     * @throws DeadlockError if it never can
     */
    void runUntilDone(Awaitable<?> main) {
        stopping = false;
        Handle callback = main.addDoneCallback(done -> {
            stopping = true;
            loop.ready.hasChores = true;
        });
        try {
            while (!stopping) {
                if (!iterate(main)) {
                    throw new DeadlockError(List.copyOf(loop.registry.list()));
                }
            }
        } finally {
            callback.cancel();
            restoreInterrupt();
        }
    }

    /** Runs the loop until nothing can wake it. */
    void runUntilIdle() {
        try {
            boolean more;
            do {
                more = iterate(null);
            } while (more);
        } finally {
            restoreInterrupt();
        }
    }

    /** Runs what is ready before the loop is closed, without waiting for anything. */
    void runLast() {
        isClosing = true;
        for (int i = 0; i < LAST_ITERATIONS && !(loop.ready.isEmpty() && loop.inbox.isEmpty()); i++) {
            iterate(null);
        }
    }

    /** Runs an iteration, and those that follow as long as there is nothing between them but running. */
    private boolean iterate(@Nullable Awaitable<?> main) {
        Loop home = loop;
        ReadyRing ready = home.ready;
        home.inbox.moveTo(ready);
        home.unretrieved.poll();
        if (ready.isEmpty() && !awaitWork(main)) {
            return false;
        }
        if (!home.timers.isEmpty()) {
            home.timers.fire(home.clock.nanos());
        }
        ready.hasChores = isClosing || home.hasChores();
        run(home, ready);
        return true;
    }

    private static void run(Loop home, ReadyRing ready) {
        boolean isFaulty = true;
        home.running = true;
        try {
            boolean hasMore = ready.begin();
            while (hasMore) {
                if (home.isDebug()) {
                    runWatched(home, ready);
                } else {
                    runReady(home, ready);
                }
                Task<?> paused = ready.takePaused();
                if (paused != null) {
                    paused.afterStep();
                }
                hasMore = ready.resume();
            }
            isFaulty = false;
        } finally {
            home.running = false;
            if (isFaulty) {
                ready.removeFirst(); // of a fault of the loop's own, nothing is run twice
            }
        }
    }

    /** Keeps to what each step needs: this is where loops spend their time. */
    private static void runReady(Loop home, ReadyRing ready) {
        do {
            do {
                Task<?> entry = ready.first();
                if (entry != ReadyRing.CALL) {
                    entry.step();
                } else {
                    home.runCall(ready.takeCall());
                }
                ready.removeFirst();
            } while (!ready.isAtStop());
        } while (!ready.hasChores && home.inbox.isEmpty() && ready.begin());
    }

    private static void runWatched(Loop home, ReadyRing ready) {
        do {
            home.runWatched(ready.first());
            ready.removeFirst();
        } while (!ready.isAtStop());
    }

    /** Waits until there is something to do; false if there never will be. */
    private boolean awaitWork(@Nullable Awaitable<?> main) {
        while (loop.ready.isEmpty()) {
            boolean timed = !loop.timers.isEmpty();
            if (timed) {
                long deadline = loop.timers.firstDeadlineNanos();
                long wait = deadline - loop.clock.nanos();
                if (wait <= 0 || loop.clock.jumpTo(deadline)) {
                    return true;
                }
                park(wait);
            } else if (loop.outside > 0) {
                park(Long.MAX_VALUE);
            } else {
                return false;
            }
            if (Thread.interrupted()) {
                interrupt(main);
            }
            loop.inbox.moveTo(loop.ready);
        }
        return true;
    }

    private void park(long nanos) {
        loop.parked = true;
        // Looked at after the flag is up: whoever adds a call before sees no flag, but leaves the call to be seen.
        if (loop.inbox.isEmpty()) {
            LockSupport.parkNanos(loop, nanos);
        }
        loop.parked = false;
    }

    private void interrupt(@Nullable Awaitable<?> main) {
        if (!interrupted && main != null) {
            main.cancel("the thread of the loop was interrupted");
        }
        interrupted = true;
    }

    private void restoreInterrupt() {
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
    }
}
