package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;

/**
 * A place in a table.
 *
 * @param workload the row
 * @param contender the column
 * @param tasks how many tasks live at the same time; 0 for the scale at which systems are compared
 */
record Cell(Workload workload, Contender contender, int tasks) {
    @Override
    public String toString() {
        return workload.id() + " " + contender.id + (tasks == 0 ? "" : " " + tasks + " tasks");
    }

    /** The name of files about it. */
    String fileName() {
        return toString().replace(' ', '-');
    }
}
