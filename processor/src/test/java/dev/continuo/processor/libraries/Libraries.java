package dev.continuo.processor.libraries;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles libraries with the processor, and fails if it says anything about one or if fewer than {@value #NEEDED} of
 * them compile.
 *
 * <p>Arguments: a directory with one directory of sources for each library, and one with the jars that they need.
 */
final class Libraries {
    private static final int NEEDED = 5;
    private static final int SHOWN = 5;

    private Libraries() {}

    public static void main(String[] arguments) throws IOException {
        String classPath = list(Path.of(arguments[1])).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<LibraryRun> runs = new ArrayList<>();
        System.out.printf(
                "%-24s %7s %8s %8s %8s %8s %8s%n", "", "files", "classes", "bodies", "errors", "reports", "faults");
        for (Path library : list(Path.of(arguments[0]))) {
            LibraryRun run = LibraryRun.of(library, classPath);
            runs.add(run);
            print(run);
        }
        long compiled = runs.stream().filter(LibraryRun::isCompiled).count();
        boolean isQuiet = runs.stream().allMatch(LibraryRun::isQuiet);
        System.out.printf(
                Locale.ROOT,
                "%d of %d compiled (at least %d needed), %,d files, %,d bodies%n",
                compiled,
                runs.size(),
                NEEDED,
                runs.stream().mapToLong(LibraryRun::files).sum(),
                runs.stream().mapToLong(LibraryRun::bodies).sum());
        if (!isQuiet || compiled < NEEDED) {
            System.exit(1);
        }
    }

    private static void print(LibraryRun run) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %7d %8d %8d %8d %8d %8d%n",
                run.name(),
                run.files(),
                run.classes(),
                run.bodies(),
                run.errors().size(),
                run.reports().size(),
                run.faults().size());
        // What doesn't compile is the library's or the class path's own, and is shown so that nobody takes it for
        // looked at.
        print("error", run.errors());
        print("report", run.reports());
        print("fault", run.faults());
    }

    private static void print(String kind, List<String> lines) {
        lines.stream().limit(SHOWN).forEach(line -> System.out.println("    " + kind + ": " + line));
        if (lines.size() > SHOWN) {
            System.out.println("    and " + (lines.size() - SHOWN) + " more");
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
