package dev.continuo.benchmarks.limit;

/** A number that tasks share. */
final class Counter {
    long value;
}
