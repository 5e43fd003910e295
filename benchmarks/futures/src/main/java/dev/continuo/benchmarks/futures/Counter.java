package dev.continuo.benchmarks.futures;

/** A number that tasks share. */
public final class Counter {
    /** The number. */
    public long value;

    /** Begins at zero. */
    public Counter() {}
}
