package dev.continuo.benchmarks;

import java.util.Optional;

/** A system under comparison. Implementations have a public constructor without parameters. */
public interface Peer {
    /**
     * Makes a workload ready.
     *
     * @param workload what to do; one that {@link Workload#isTimed() is timed}
     * @param scale how much of it
     * @return the work; empty if this system can't express it
     */
    Optional<Work> prepare(Workload workload, Scale scale);

    /**
     * Starts tasks that suspend for good, each with a live {@code int} and a live reference.
     *
     * @param tasks how many
     * @param references what the references refer to, in turn
     * @return what keeps the tasks alive
     * @throws Exception what the system fails with
     */
    Object suspend(int tasks, Object[] references) throws Exception;
}
