package dev.continuo.processor.compiletime;

import com.palantir.javapoet.JavaFile;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.ContinuoProcessor;
import dev.continuo.processor.RuntimeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles a module of 500 classes, of which 50 are asynchronous, with the processor and without, and prints the ratio.
 *
 * <p>Each compilation runs in a JVM of its own, and the variants take turns. Arguments: the directory to work in, the
 * number of rounds, and of how many compilations in one JVM each round consists; the last of them counts, so that more
 * than one shows a warm compiler, such as that of a build daemon.
 */
final class CompileTime {
    private static final int PLAIN_CLASSES = 450;
    private static final int ASYNC_CLASSES = 50;
    private static final long SEED = 1;
    private static final double TARGET = 1.15;

    /** How to compile. */
    private enum Variant {
        WITHOUT("without a processor"),
        WITH_EMPTY("with a processor that does nothing"),
        WITH_GENERATING("with one that only writes a class"),
        WITH("with Continuo's");

        final String text;

        Variant(String text) {
            this.text = text;
        }
    }

    private final Path directory;
    private final int compilations;
    private final Map<Variant, Samples> samples = new EnumMap<>(Variant.class);

    private CompileTime(Path directory, int compilations) {
        this.directory = directory;
        this.compilations = compilations;
        for (Variant variant : Variant.values()) {
            samples.put(variant, new Samples());
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CompileTime run = new CompileTime(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
        int rounds = Integer.parseInt(arguments[1]);
        Path sources = run.writeSources();
        for (int round = -1; round < rounds; round++) {
            for (Variant variant : Variant.values()) {
                // The first round fills the caches of the file system, and doesn't count.
                run.compile(variant, sources, round >= 0);
            }
        }
        run.print(rounds);
    }

    private Path writeSources() throws IOException {
        List<GeneratedModule.Source> sources =
                new GeneratedModule(PLAIN_CLASSES, ASYNC_CLASSES, SEED).write(directory.resolve("sources"));
        long lines = sources.stream().mapToLong(GeneratedModule.Source::lines).sum();
        System.out.printf(
                Locale.ROOT,
                "%d classes, %d of them asynchronous, %,d lines (%d to %d each)%n",
                sources.size(),
                ASYNC_CLASSES,
                lines,
                sources.stream().mapToLong(GeneratedModule.Source::lines).min().orElseThrow(),
                sources.stream().mapToLong(GeneratedModule.Source::lines).max().orElseThrow());
        return Files.write(
                directory.resolve("sources.txt"),
                sources.stream().map(source -> source.file().toString()).toList());
    }

    private void compile(Variant variant, Path sources, boolean counts) throws IOException, InterruptedException {
        Path output = directory.resolve("classes-" + variant.name().toLowerCase(Locale.ROOT));
        delete(output);
        Files.createDirectories(output);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                location(CompileTime.class),
                CompileOnce.class.getName(),
                String.valueOf(compilations)));
        command.addAll(options(variant));
        command.addAll(List.of("-d", output.toString(), "-classpath", RuntimeLibrary.classPath(), "@" + sources));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = printed.lines().toList();
        // A rule that reports something here would be measured at printing, or the module isn't correct.
        if (process.waitFor() != 0 || lines.size() != compilations) {
            throw new IllegalStateException(variant + " printed\n" + printed);
        }
        if (counts) {
            String[] figures = lines.get(compilations - 1).split(" ");
            samples.get(variant).add(Long.parseLong(figures[0]), Long.parseLong(figures[1]));
        }
    }

    private static List<String> options(Variant variant) {
        return switch (variant) {
            case WITHOUT -> List.of("-proc:none");
            case WITH_EMPTY ->
                List.of("-processorpath", location(EmptyProcessor.class), "-processor", EmptyProcessor.class.getName());
            case WITH_GENERATING ->
                List.of(
                        "-processorpath",
                        location(GeneratingProcessor.class),
                        "-processor",
                        GeneratingProcessor.class.getName());
            case WITH ->
                List.of(
                        "-processorpath",
                        Stream.of(ContinuoProcessor.class, Rule.class, JavaFile.class)
                                .map(CompileTime::location)
                                .collect(Collectors.joining(File.pathSeparator)));
        };
    }

    private void print(int rounds) {
        Samples without = samples.get(Variant.WITHOUT);
        System.out.printf(
                Locale.ROOT,
                "JDK %s, medians of %d rounds, %s%n",
                System.getProperty("java.version"),
                rounds,
                compilations == 1 ? "fresh JVMs" : "compilation " + compilations + " in its JVM");
        System.out.printf(Locale.ROOT, "%-36s %9s %7s %9s %7s%n", "", "CPU s", "ratio", "wall s", "ratio");
        samples.forEach((variant, each) -> System.out.printf(
                Locale.ROOT,
                "%-36s %9.2f %7.3f %9.2f %7.3f%n",
                variant.text,
                each.cpuSeconds(),
                each.cpuRatio(without),
                each.wallSeconds(),
                each.wallRatio(without)));
        double ratio = samples.get(Variant.WITH).cpuRatio(without);
        System.out.printf(Locale.ROOT, "The goal of %.2f is %s.%n", TARGET, ratio <= TARGET ? "reached" : "missed");
    }

    private static String location(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(directory)) {
                files = walk.sorted((one, other) -> other.compareTo(one)).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
