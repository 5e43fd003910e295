package dev.continuo.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where files go. Their names hold the version of the JDK, so that runs on several don't disturb each other. */
final class Place {
    private Place() {}

    static int feature() {
        return Runtime.version().feature();
    }

    /** The directory for the figures and logs of a command. */
    static Path runs(String name) {
        return Layout.find().directory().resolve("runs").resolve(name + "-" + feature());
    }

    /** The directory for tables, made if need be. */
    static Path report(@Nullable Path chosen) throws IOException {
        Path directory = chosen == null ? Layout.find().directory().resolve("report") : chosen;
        Files.createDirectories(directory.resolve("charts"));
        return directory;
    }

    static String table(String name) {
        return name + "-" + feature() + ".md";
    }

    /** The path of a chart, relative to the directory for tables. */
    static String chart(String name) {
        return "charts/" + name + "-" + feature() + ".svg";
    }
}
