package dev.continuo.it.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes every method of libraries suspendable, weaves them, lets the JVM verify them, and runs what can be run. */
public final class Torture {
    private static final double NANOS = 1e9;

    private final Map<String, byte[]> all = new HashMap<>();

    Torture(List<Library> libraries) {
        libraries.forEach(library -> all.putAll(library.classFiles()));
    }

    /**
     * Runs the torture over the jars of a directory, and ends with status 1 if anything failed.
     *
     * @param arguments the directory
     * @throws IOException if it can't be read
     */
    public static void main(String[] arguments) throws IOException {
        List<Library> libraries;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            libraries = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Library::read)
                    .toList();
        }
        Torture torture = new Torture(libraries);
        Tally total = new Tally("total of " + libraries.size() + " libraries");
        System.out.print(Tally.header());
        for (Library library : libraries) {
            Tally tally = torture.run(library, CallableMethods::isInPackage);
            System.out.print(tally.row());
            tally.failures().forEach(System.out::println);
            total.add(tally);
        }
        System.out.print(total.row() + total.details());
        System.exit(total.failures().isEmpty() ? 0 : 1);
    }

    /**
     * Tries one library.
     *
     * @param isRun tells the classes whose pure static methods are run
     */
    Tally run(Library library, Predicate<String> isRun) {
        long start = System.nanoTime();
        Tally tally = new Tally(library.name());
        StackMaps stackMaps = new StackMaps(all);
        TortureWeaver weaver = new TortureWeaver(library, tally);
        Map<String, PreparedClass> prepared = new TreeMap<>();
        Map<String, byte[]> woven = new HashMap<>();
        Map<String, byte[]> unwoven = new HashMap<>();
        for (Map.Entry<String, byte[]> entry : library.classFiles().entrySet()) {
            PreparedClass made = new PreparedClass(stackMaps.complete(entry.getValue()));
            woven.put(entry.getKey(), weaver.weave(made));
            unwoven.put(entry.getKey(), made.classFile());
            tally.prepared(made);
            made.forgetCode();
            prepared.put(entry.getKey(), made);
        }
        LibraryLoader plainLoader = new LibraryLoader(all, unwoven);
        LibraryLoader watchedLoader = new LibraryLoader(all, unwoven, Watch::over);
        LibraryLoader wovenLoader = new LibraryLoader(all, woven);
        prepared.values().removeIf(made -> !verify(made, plainLoader, wovenLoader, tally));
        Comparison comparison = new Comparison(watchedLoader, wovenLoader, tally);
        prepared.values().stream().filter(made -> isRun.test(made.name())).forEach(comparison::compare);
        tally.took((System.nanoTime() - start) / NANOS);
        return tally;
    }

    /** Verifies a woven class; where that fails, the class as it was before it was woven tells whose fault it is. */
    private static boolean verify(PreparedClass made, LibraryLoader plain, LibraryLoader woven, Tally tally) {
        try {
            woven.link(made.name());
            return true;
        } catch (LinkageError | ClassNotFoundException e) {
            try {
                plain.link(made.name());
                tally.verifyFailed(made.name(), e);
            } catch (LinkageError | ClassNotFoundException missing) {
                tally.unverifiable(missing);
            }
            return false;
        }
    }
}
