package dev.continuo.benchmarks;

/** How much of a workload to do. */
public final class Scale {
    private final int tasks;
    private final int rounds;
    private final int depth;

    /**
     * Makes a scale.
     *
     * @param tasks how many tasks (pairs of tasks where the workload is about pairs) live at the same time
     * @param rounds how many operations each does
     * @param depth how deep calls are nested, where the workload nests calls
     */
    public Scale(int tasks, int rounds, int depth) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.depth = depth;
    }

    /**
     * Returns the number of tasks.
     *
     * @return how many live at the same time
     */
    public int tasks() {
        return tasks;
    }

    /**
     * Returns the number of rounds.
     *
     * @return how many operations each task does
     */
    public int rounds() {
        return rounds;
    }

    /**
     * Returns the depth.
     *
     * @return how deep calls are nested
     */
    public int depth() {
        return depth;
    }

    /**
     * Returns the number of operations of all tasks.
     *
     * @return tasks times rounds
     */
    public long operations() {
        return (long) tasks * rounds;
    }

    @Override
    public String toString() {
        return tasks + " tasks, " + rounds + " rounds";
    }
}
