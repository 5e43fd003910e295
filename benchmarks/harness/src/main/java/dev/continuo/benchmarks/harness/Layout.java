package dev.continuo.benchmarks.harness;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put what JVMs are started with. */
final class Layout {
    private static final String REMEDY =
            "Build with 'mvn -q -P benchmarks -DskipTests package', and run benchmarks/harness/target/continuo-benchmarks.jar.";

    private final Path jar;

    private Layout(Path jar) {
        this.jar = jar;
    }

    /**
     * Finds the jar that this class is in.
     *
     * @throws IllegalStateException if it is not in the jar
     */
    static Layout find() {
        try {
            Path code = Path.of(Layout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(code)) {
                throw new IllegalStateException("the benchmarks don't run from their jar. " + REMEDY);
            }
            return new Layout(code);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the benchmarks' jar is no file", e);
        }
    }

    /** The class path for a system: the un-woven classes come first where the agent is to weave. */
    String classPath(Contender contender) {
        String all = jar.toString();
        return contender == Contender.CONTINUO_AGENT
                ? beside("continuo-benchmarks-plain.jar") + File.pathSeparator + all
                : all;
    }

    /** The directory that the jar is in. */
    Path directory() {
        return jar.toAbsolutePath().getParent();
    }

    Path agent() {
        return beside("continuo-agent.jar");
    }

    private Path beside(String name) {
        Path file = jar.resolveSibling("agent").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("'" + file + "' is missing. " + REMEDY);
        }
        return file;
    }
}
