package dev.continuo.processor.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The files of one kind that earlier compilations have left in the class output. Each folder is listed once, since a filer
 * takes longer to say that a file isn't there, and is asked for each class of a program.
 */
final class Leftovers {
    private final Filer filer;
    private final String suffix;
    private final Map<String, Optional<Set<String>>> byPackage = new HashMap<>();

    /**
     * Makes a listing.
     *
     * @param filer knows where the output is
     * @param suffix how the names of the files end
     */
    Leftovers(Filer filer, String suffix) {
        this.filer = filer;
        this.suffix = suffix;
    }

    /** Tells whether a file may be there; yes where that can't be listed. */
    boolean mayHave(String itsPackage, String fileName) {
        return byPackage
                .computeIfAbsent(itsPackage, this::list)
                .map(names -> names.contains(fileName))
                .orElse(true);
    }

    private Optional<Set<String>> list(String itsPackage) {
        try {
            URI any = filer.getResource(StandardLocation.CLASS_OUTPUT, itsPackage, "any" + suffix)
                    .toUri();
            Path folder = "file".equals(any.getScheme()) ? Path.of(any).getParent() : null;
            return folder == null ? Optional.empty() : Optional.of(names(folder));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | UnsupportedOperationException e) {
            // Not every compiler lets the output be read.
            return Optional.empty();
        }
    }

    private Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .collect(Collectors.toSet());
        }
    }
}
