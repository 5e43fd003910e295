package dev.continuo.benchmarks.futures;

import java.util.concurrent.CompletableFuture;

/** A task that does the same again and again. */
abstract class Rounds extends CompletableFuture<Void> {
    final Counter counter;
    private final int rounds;
    private int i;

    Rounds(Counter counter, int rounds) {
        this.counter = counter;
        this.rounds = rounds;
    }

    /** Begins. */
    Rounds start() {
        go();
        return this;
    }

    private void go() {
        if (i == rounds) {
            complete(null);
        } else {
            round(i++).thenRun(this::go);
        }
    }

    /** Does the round of a number. */
    abstract CompletableFuture<?> round(int number);
}
