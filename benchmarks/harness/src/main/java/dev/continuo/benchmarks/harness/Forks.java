package dev.continuo.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Starts a JVM for each figure.
 *
 * <p>The heap is of one size and touched beforehand: where a first touch of a page is dear, as on a virtual machine, what
 * allocates would measure page faults.
 */
final class Forks {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Layout layout;
    private final Effort effort;
    private final List<String> moreJvmArgs;
    private final Path logs;

    Forks(Layout layout, Effort effort, List<String> moreJvmArgs, Path logs) {
        this.layout = layout;
        this.effort = effort;
        this.moreJvmArgs = moreJvmArgs;
        this.logs = logs;
    }

    /**
     * Measures a cell.
     *
     * @throws IOException if the JVM fails; the message names the log
     */
    Map<Metric, Double> measure(Cell cell) throws IOException {
        Path log = logs.resolve(cell.fileName() + ".log");
        return cell.workload().isTimed() ? measureWithJmh(cell, log) : measureOnce(cell, log);
    }

    private Map<Metric, Double> measureWithJmh(Cell cell, Path log) throws IOException {
        // JMH starts its JVMs with this class path.
        System.setProperty("java.class.path", layout.classPath(cell.contender()));
        System.setProperty("jmh.ignoreLock", "true");
        long operations = WorkloadBenchmark.scale(cell.workload(), cell.tasks()).operations();
        Options options = new OptionsBuilder()
                .include("^" + WorkloadBenchmark.class.getName() + "\\.run$")
                .param("workload", cell.workload().id())
                .param("contender", cell.contender().id)
                .param("tasks", Integer.toString(cell.tasks()))
                .operationsPerInvocation(Math.toIntExact(operations))
                .forks(1)
                .warmupIterations(effort.warmUps())
                .warmupTime(TimeValue.milliseconds(effort.millis()))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.milliseconds(effort.millis()))
                .jvmArgs(jvmArgs(cell.contender(), effort.heapMib()).toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.EXTRA)
                .output(log.toString())
                .build();
        try {
            return values(new Runner(options).run());
        } catch (RunnerException e) {
            throw new IOException(cell + " has failed, see '" + log + "'", e);
        }
    }

    private static Map<Metric, Double> values(Collection<RunResult> results) {
        RunResult result = results.iterator().next();
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.NANOS, result.getPrimaryResult().getStatistics().getPercentile(50));
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        if (allocated != null) {
            values.put(Metric.BYTES, allocated.getScore());
        }
        return values;
    }

    private Map<Metric, Double> measureOnce(Cell cell, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArgs(cell.contender(), effort.oneShotHeapMib()));
        command.addAll(List.of("-cp", layout.classPath(cell.contender()), OneShot.class.getName()));
        int tasks = cell.tasks() == 0 ? effort.oneShotTasks() : cell.tasks();
        command.addAll(List.of(cell.workload().id(), cell.contender().id, Integer.toString(tasks)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exitCode;
        try {
            exitCode = process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(cell + " was interrupted", e);
        }
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith(OneShot.RESULT)) {
                String[] words = line.substring(OneShot.RESULT.length()).split(" ");
                values.put(Metric.of(words[0]), Double.valueOf(words[1]));
            }
        }
        if (exitCode != 0 || values.isEmpty()) {
            throw new IOException(cell + " has failed with exit code " + exitCode + ", see '" + log + "'");
        }
        return values;
    }

    private List<String> jvmArgs(Contender contender, int heapMib) {
        List<String> args = new ArrayList<>(List.of(
                "-Xms" + heapMib + "m", "-Xmx" + heapMib + "m", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"));
        if (contender == Contender.CONTINUO_AGENT) {
            args.add("-javaagent:" + layout.agent());
        }
        if (contender == Contender.THREADS_ONE) {
            args.add("-Djdk.virtualThreadScheduler.parallelism=1");
        }
        args.addAll(moreJvmArgs);
        return args;
    }
}
