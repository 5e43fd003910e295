package dev.continuo.benchmarks;

/** A workload that is ready to be run on one system, as often as wanted. */
@FunctionalInterface
public interface Work {
    /**
     * Does all of the operations, within one loop where the system has one.
     *
     * @return what {@link Workload#expected} says, if all was done
     * @throws Exception what the system fails with
     */
    long run() throws Exception;
}
