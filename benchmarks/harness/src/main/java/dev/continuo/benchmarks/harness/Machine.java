package dev.continuo.benchmarks.harness;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says where figures come from. */
final class Machine {
    private static final long GIB = 1L << 30;

    private Machine() {}

    /** Command, JDK, machine and effort, as a paragraph of Markdown. */
    static String describe(String command, RunOptions options, Effort effort) {
        return String.format(
                "`java -jar benchmarks/harness/target/continuo-benchmarks.jar%s`: %s of %s each. JDK %s (%s), %s %s.%n",
                commandLine(command, options),
                options.rounds() == 1 ? "one round" : "the least of " + options.rounds() + " rounds",
                effort,
                Runtime.version(),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                hardware());
    }

    private static String commandLine(String command, RunOptions options) {
        String name = command.equals("benchmarks") ? "" : " " + command;
        String given = options.asText();
        return given.isEmpty() ? name : name + " " + given;
    }

    private static String hardware() {
        String cores = "on " + Runtime.getRuntime().availableProcessors() + " cores";
        String memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? ", " + Math.round((double) system.getTotalMemorySize() / GIB) + " GiB"
                        : "";
        return cores + " (" + processor() + ")" + memory;
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.isReadable(file)) {
            try (var lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException e) {
                // The architecture says less, but enough.
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }
}
