package dev.continuo.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles programs and runs them in a JVM of their own, with or without the packaged agent. */
public final class ForkedJvm {
    /** What a JVM printed and how it ended. */
    public record Result(int exitCode, String out, String err) {}

    static final Path AGENT = Path.of(System.getProperty("continuo.agent"));
    public static final String RUNTIME = Stream.of("continuo.runtime", "continuo.annotations")
            .map(System::getProperty)
            .collect(Collectors.joining(File.pathSeparator));

    private ForkedJvm() {}

    /** Compiles the program {@code name} into {@code directory}. */
    static void compile(Path directory, String name, String source) throws IOException {
        Path file = directory.resolve(name + ".java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(
                null, null, null, "-g", "-proc:none", "-cp", RUNTIME, "-d", directory.toString(), file.toString());
        if (code != 0) {
            throw new IllegalArgumentException(name + " doesn't compile");
        }
    }

    /** Runs {@code main} from {@code directory} under the agent. */
    static Result runWithAgent(Path directory, String main) throws IOException, InterruptedException {
        return run("-javaagent:" + AGENT, "-Xverify:all", "-cp", directory + File.pathSeparator + RUNTIME, main);
    }

    /** Runs {@code main} from {@code directory} without the agent. */
    static Result runPlain(Path directory, String main) throws IOException, InterruptedException {
        return run("-cp", directory + File.pathSeparator + RUNTIME, main);
    }

    /** Runs {@code java} with arguments. */
    public static Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            int code = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Result(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
