package dev.continuo.benchmarks.harness;

/** What is measured. */
enum Metric {
    NANOS("ns/op", 0),
    BYTES("B/op", 1),
    MILLIS("ms", 0),
    PEAK_MIB("MiB", 0),
    BYTES_PER_TASK("B/task", 0);

    /** The unit, which names the metric too. */
    final String id;

    /** How much of it the measurement itself may take. */
    final double slack;

    Metric(String id, double slack) {
        this.id = id;
        this.slack = slack;
    }

    /**
     * Finds a metric.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    static Metric of(String id) {
        for (Metric metric : values()) {
            if (metric.id.equals(id)) {
                return metric;
            }
        }
        throw new IllegalArgumentException("there is no metric '" + id + "'");
    }
}
