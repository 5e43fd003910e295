package dev.continuo.benchmarks.harness;

/**
 * How much is done for a figure.
 *
 * @param warmUps how many iterations are run before the first that counts
 * @param iterations how many iterations count
 * @param millis how long an iteration is at least, in milliseconds
 * @param heapMib the size of the heap of a JVM that runs a workload over and over, in MiB
 * @param oneShotTasks how many tasks there are in a JVM for one run
 * @param oneShotHeapMib the size of the heap of such a JVM, in MiB
 */
record Effort(int warmUps, int iterations, int millis, int heapMib, int oneShotTasks, int oneShotHeapMib) {
    /** For figures to rely on. */
    static final Effort FULL = new Effort(4, 5, 1_000, 2_048, 1_000_000, 6_144);

    /** For a look at them. */
    static final Effort SHORT = new Effort(4, 3, 250, 1_024, 200_000, 2_048);

    /** For 10^6 tasks and their frames. */
    Effort withHeap(int mib) {
        return new Effort(warmUps, iterations, millis, mib, oneShotTasks, oneShotHeapMib);
    }

    @Override
    public String toString() {
        return String.format("%d + %d iterations of %d ms, %d MiB of heap", warmUps, iterations, millis, heapMib);
    }
}
