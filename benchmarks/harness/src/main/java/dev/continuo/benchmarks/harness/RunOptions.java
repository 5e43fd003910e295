package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that all commands have. */
final class RunOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    boolean isHelp;

    @Option(
            names = {"-w", "--workload"},
            split = ",",
            paramLabel = "ID",
            converter = WorkloadConverter.class,
            description =
                    "Runs these workloads only: 1, 2-10, 2-1000, 3-10, ... as the tables number them; '2' stands for"
                            + " all that begin with 2-.")
    List<Choice> workloads = new ArrayList<>();

    @Option(
            names = {"-p", "--peer"},
            split = ",",
            paramLabel = "ID",
            converter = ContenderConverter.class,
            description = "Runs these systems only: limit, continuo, agent, kotlin, threads, threads-1,"
                    + " futures, ea, tascalate.")
    List<Contender> contenders = new ArrayList<>();

    @Option(
            names = {"-s", "--short"},
            description = "Ends within ten minutes on two cores; the figures are for a look.")
    boolean isShort;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "How often each figure is measured, all systems in turn; the least is shown, as what else runs on"
                            + " the machine only adds. At first 2, with --short 1.")
    int rounds;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where tables and charts go. At first a directory beside the jar.")
    @Nullable
    Path output;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Puts the table of times into this page too, between the lines <!-- benchmarks --> and"
                    + " <!-- /benchmarks -->. For the comparison only.")
    @Nullable
    Path page;

    @Option(
            names = "--resume",
            description =
                    "Keeps the figures that an earlier run of this command has measured, and measures what is missing.")
    boolean resume;

    @Option(
            names = "--gc",
            paramLabel = "NAME",
            description =
                    "The garbage collector: ${COMPLETION-CANDIDATES}. At first ${DEFAULT-VALUE}, whose store barriers"
                            + " are the least.")
    Collector collector = Collector.parallel;

    @Option(
            names = "--jvm-arg",
            paramLabel = "ARG",
            description = "Is given to each JVM too, say -XX:+UseCompactObjectHeaders.")
    List<String> jvmArgs = new ArrayList<>();

    Effort effort() {
        return isShort ? Effort.SHORT : Effort.FULL;
    }

    int rounds() {
        return rounds > 0 ? rounds : isShort ? 1 : 2;
    }

    boolean includes(Workload workload) {
        return workloads.isEmpty() || workloads.stream().anyMatch(choice -> choice.workloads.contains(workload));
    }

    boolean includes(Contender contender) {
        return contenders.isEmpty() || contenders.contains(contender);
    }

    /** What each JVM is given. */
    List<String> allJvmArgs() {
        List<String> args = new ArrayList<>();
        args.add("-XX:+" + collector.flag);
        args.addAll(jvmArgs);
        return args;
    }

    /** The options as they were given, but where the output goes. */
    String asText() {
        List<String> words = new ArrayList<>();
        if (isShort) {
            words.add("--short");
        }
        if (rounds > 0) {
            words.add("--rounds " + rounds);
        }
        if (collector != Collector.parallel) {
            words.add("--gc " + collector);
        }
        jvmArgs.forEach(arg -> words.add("--jvm-arg=" + arg));
        return String.join(" ", words);
    }

    /** The garbage collectors, as the option names them. */
    enum Collector {
        parallel("UseParallelGC"),
        serial("UseSerialGC"),
        g1("UseG1GC");

        private final String flag;

        Collector(String flag) {
            this.flag = flag;
        }
    }

    /** The workloads that one id stands for. */
    record Choice(List<Workload> workloads) {}

    static final class WorkloadConverter implements ITypeConverter<Choice> {
        @Override
        public Choice convert(String value) {
            List<Workload> matching = new ArrayList<>();
            for (Workload workload : Workload.values()) {
                if (workload.id().equals(value) || workload.id().matches(value + "([a-z]|-).*")) {
                    matching.add(workload);
                }
            }
            if (matching.isEmpty()) {
                throw new TypeConversionException("there is no workload '" + value + "'");
            }
            return new Choice(matching);
        }
    }

    static final class ContenderConverter implements ITypeConverter<Contender> {
        @Override
        public Contender convert(String value) {
            try {
                return Contender.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
