package dev.continuo.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the packaged samples in a JVM of their own, as a user does. */
public final class SamplesProcess {
    private static final long MOST_SECONDS = 120;

    private final List<String> command = new ArrayList<>();

    private SamplesProcess(List<String> jvmOptions) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
    }

    /** Runs a sample under the agent. */
    public static Result run(String... args) throws IOException, InterruptedException {
        return woven().start(args);
    }

    /** Prepares a JVM with the agent and further options. */
    public static SamplesProcess woven(String... jvmOptions) {
        List<String> options = new ArrayList<>(List.of(jvmOptions));
        options.add("-javaagent:" + property("agent.jar"));
        return new SamplesProcess(options);
    }

    /** Prepares a JVM without the agent. */
    public static SamplesProcess unwoven() {
        return new SamplesProcess(List.of());
    }

    /** Runs a sample until it ends. */
    public Result start(String... args) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("-jar", property("samples.jar")));
        line.addAll(List.of(args));
        // Files, not pipes: a full pipe would stop the program.
        Path out = Files.createTempFile("samples", ".out");
        Path err = Files.createTempFile("samples", ".err");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after " + MOST_SECONDS + " s: " + line + "\n"
                        + Files.readString(out) + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null || !Files.isRegularFile(Path.of(value))) {
            throw new AssertionError("no jar at " + value + ", property '" + name + "': run mvn verify");
        }
        return value;
    }

    /**
     * How a sample ended.
     *
     * @param exitCode its exit code
     * @param out what it printed
     * @param err what it complained of
     */
    public record Result(int exitCode, String out, String err) {
        /** Returns the lines that were printed. */
        public List<String> lines() {
            return out.lines().toList();
        }
    }
}
