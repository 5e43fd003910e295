package dev.continuo.benchmarks.continuo;

/** A number that tasks share. */
final class Counter {
    long value;
}
