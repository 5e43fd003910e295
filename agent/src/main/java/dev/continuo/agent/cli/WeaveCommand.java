package dev.continuo.agent.cli;

import dev.continuo.agent.build.DirectoryWeaving;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                path.add(Path.of(entry));
            }
        }
        DirectoryWeaving weaving = DirectoryWeaving.of(inputs, path);
        weaving.refusals().forEach(spec.commandLine().getErr()::println);
        weaving.warnings().forEach(spec.commandLine().getErr()::println);
        if (dump) {
            weaving.woven()
                    .values()
                    .forEach(bytes -> ClassText.write(bytes, spec.commandLine().getOut()));
        }
        if (!weaving.refusals().isEmpty() || dump) {
            return weaving.refusals().isEmpty() ? 0 : 1;
        }
        return check ? report(weaving.woven().keySet()) : write(weaving);
    }

    private int report(Set<Path> unwoven) {
        unwoven.forEach(file -> spec.commandLine()
                .getErr()
                .println("Not woven: " + file + ". Run the weave command on it, or launch with"
                        + " -javaagent:continuo-agent.jar."));
        return unwoven.isEmpty() ? 0 : 1;
    }

    private int write(DirectoryWeaving weaving) throws IOException {
        weaving.write();
        if (verbose) {
            weaving.woven().keySet().forEach(file -> spec.commandLine().getOut().println("Woven: " + file));
        }
        return 0;
    }

    private static boolean isClassFile(Path file) {
        return file.getFileName().toString().endsWith(CLASS_SUFFIX) && Files.isRegularFile(file);
    }
}
