package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One workload on one system; the harness says which, and how many operations one run counts for. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkloadBenchmark {
    /** The id of the workload. */
    @Param("4")
    public String workload = "";

    /** The id of the system. */
    @Param("limit")
    public String contender = "";

    /** How many tasks live at the same time; 0 for the scale at which systems are compared. */
    @Param("0")
    public int tasks;

    private Work work = () -> 0;

    /** For JMH. */
    public WorkloadBenchmark() {}

    static Scale scale(Workload workload, int tasks) {
        return tasks == 0 ? workload.scale() : workload.growth(tasks);
    }

    /**
     * Makes the workload ready and looks whether the system does what it ought to.
     *
     * @throws Exception what the system fails with
     */
    @Setup
    public void prepare() throws Exception {
        Workload chosen = Workload.of(workload);
        Scale scale = scale(chosen, tasks);
        work = Contender.of(contender)
                .load()
                .prepare(chosen, scale)
                .orElseThrow(() -> new IllegalStateException(contender + " can't express " + workload));
        long result = work.run();
        if (!chosen.isLoop() && result != chosen.expected(scale)) {
            throw new IllegalStateException(
                    contender + " yields " + result + " instead of " + chosen.expected(scale) + " in " + workload);
        }
    }

    /**
     * Runs the workload once.
     *
     * @return what it yields
     * @throws Exception what the system fails with
     */
    @Benchmark
    public long run() throws Exception {
        return work.run();
    }
}
