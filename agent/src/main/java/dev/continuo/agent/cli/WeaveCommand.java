package dev.continuo.agent.cli;

import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.Weaver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Weaves the classes of directories in place, all of them or, if one is refused, none; or shows how they would be. */
@Command(
        name = "weave",
        description = {
            "Weaves the classes in directories, in place.",
            "If a class can't be woven, says why, leaves every file as it is, and exits with 1."
        },
        mixinStandardHelpOptions = true)
final class WeaveCommand implements Callable<Integer> {
    private static final String CLASS_SUFFIX = ".class";
    private static final String NOT_DUMPABLE = "Neither a directory nor a class file: ";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Directories of compiled classes; with --dump also single class files.")
    private List<Path> inputs = List.of();

    @Option(
            names = {"-cp", "--classpath"},
            paramLabel = "PATH",
            description = "Where the @Async interfaces lie that lambdas are made of: directories and jars.")
    private String classPath = "";

    @Option(names = "--check", description = "Weave nothing; exit with 1 if a class is not woven that should be.")
    private boolean check;

    @Option(
            names = "--dump",
            description = "Weave nothing; print each class that would be woven, as it would be, as text.")
    private boolean dump;

    @Option(
            names = {"-v", "--verbose"},
            description = "Name each woven class.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        for (Path input : inputs) {
            if (!Files.isDirectory(input) && !(dump && isClassFile(input))) {
                spec.commandLine().getErr().println((dump ? NOT_DUMPABLE : "Not a directory: ") + input);
                return 2;
            }
        }
        List<Path> path = new ArrayList<>();
        inputs.stream().filter(Files::isDirectory).forEach(path::add);
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                path.add(Path.of(entry));
            }
        }
        try (PathClassSource classes = new PathClassSource(path)) {
            return weave(new Weaver(classes));
        }
    }

    private int weave(Weaver weaver) throws IOException {
        Map<Path, byte[]> woven = new LinkedHashMap<>();
        int refused = 0;
        for (Path file : classFiles()) {
            try {
                byte[] bytes = weaver.weave(Files.readAllBytes(file));
                if (bytes != null) {
                    woven.put(file, bytes);
                }
            } catch (WeaveException e) {
                refused++;
                spec.commandLine().getErr().println(e.getMessage());
            }
        }
        if (dump) {
            woven.values()
                    .forEach(bytes -> ClassText.write(bytes, spec.commandLine().getOut()));
        }
        if (refused > 0 || dump) {
            return refused > 0 ? 1 : 0;
        }
        return check ? report(woven) : write(woven);
    }

    private int report(Map<Path, byte[]> unwoven) {
        unwoven.keySet()
                .forEach(file -> spec.commandLine()
                        .getErr()
                        .println("Not woven: " + file + ". Run the weave command on it, or launch with"
                                + " -javaagent:continuo-agent.jar."));
        return unwoven.isEmpty() ? 0 : 1;
    }

    private int write(Map<Path, byte[]> woven) throws IOException {
        for (Map.Entry<Path, byte[]> entry : woven.entrySet()) {
            Files.write(entry.getKey(), entry.getValue());
            if (verbose) {
                spec.commandLine().getOut().println("Woven: " + entry.getKey());
            }
        }
        return 0;
    }

    private List<Path> classFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            try (Stream<Path> tree = Files.walk(input)) {
                tree.filter(WeaveCommand::isClassFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isClassFile(Path file) {
        return file.getFileName().toString().endsWith(CLASS_SUFFIX) && Files.isRegularFile(file);
    }
}
