package dev.continuo.it.openworld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own, of the version that runs the tests. */
final class Jvm {
    static final String WITH_AGENT = "-javaagent:" + Workspace.AGENT;

    /** How a JVM ended, and the lines it printed. */
    record Result(int exitCode, List<String> out, String err) {}

    private Jvm() {}

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xverify:all");
        command.addAll(List.of(arguments));
        return command;
    }

    static Result run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            int code = new ProcessBuilder(command(arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Result(code, Files.readAllLines(out), withoutNotes(Files.readString(err)));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Drops what the JVM says of its own options. */
    private static String withoutNotes(String err) {
        return String.join(
                System.lineSeparator(),
                err.lines().filter(line -> !line.contains("-Xverify")).toList());
    }

    static Result runUnderAgent(String main, Path... classPath) throws IOException, InterruptedException {
        return run(WITH_AGENT, "-cp", Workspace.pathWithRuntime(classPath), main);
    }

    static Result success(String... lines) {
        return new Result(0, Stream.of(lines).toList(), "");
    }
}
