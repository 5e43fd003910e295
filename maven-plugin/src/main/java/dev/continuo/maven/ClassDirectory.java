package dev.continuo.maven;

import dev.continuo.agent.build.DirectoryWeaving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * A directory of compiled classes, and the class path that they were compiled against; weaving what doesn't exist does
 * nothing.
 *
 * @param path the directory
 * @param classPath directories and jars
 */
record ClassDirectory(Path path, List<String> classPath) {
    /** Weaves the classes in place and logs the weaver's warnings; returns the files that changed. */
    Set<Path> weave(Log log) throws MojoExecutionException, MojoFailureException {
        DirectoryWeaving weaving = weaveInMemory();
        try {
            weaving.write();
        } catch (IOException e) {
            throw new MojoExecutionException("Can't write the woven classes of " + path, e);
        }
        weaving.warnings().forEach(log::warn);
        return weaving.woven().keySet();
    }

    /** Returns the files that should be woven and are not. */
    Set<Path> unwoven() throws MojoExecutionException, MojoFailureException {
        return weaveInMemory().woven().keySet();
    }

    private DirectoryWeaving weaveInMemory() throws MojoExecutionException, MojoFailureException {
        if (!Files.isDirectory(path)) {
            return new DirectoryWeaving(Map.of(), List.of(), List.of());
        }
        DirectoryWeaving weaving;
        try {
            weaving = DirectoryWeaving.of(
                    List.of(path), classPath.stream().map(Path::of).toList());
        } catch (IOException e) {
            throw new MojoExecutionException("Can't read the classes of " + path, e);
        }
        if (!weaving.refusals().isEmpty()) {
            throw new MojoFailureException("Classes can't be woven:" + System.lineSeparator()
                    + String.join(System.lineSeparator(), weaving.refusals()));
        }
        return weaving;
    }
}
