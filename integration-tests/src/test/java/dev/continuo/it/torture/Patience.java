package dev.continuo.it.torture;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for calls that may never end, each for so long; what doesn't end is left to its thread. */
final class Patience {
    /** Seconds that no call which is quick as plain Java takes, on however busy a machine. */
    static final double LONG = 60;

    private static final double MILLIS = 1e3;

    /** Returns what a call returns; null if it takes too long. */
    String await(Supplier<String> call, double seconds) {
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> result.complete(call.get()), "patience", 1 << 22);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get((long) (seconds * MILLIS), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return null;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
