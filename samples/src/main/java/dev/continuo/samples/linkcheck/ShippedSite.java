package dev.continuo.samples.linkcheck;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The handbook that is shipped with the samples, be they in a jar or in a folder. */
final class ShippedSite implements AutoCloseable {
    private static final String START = "/handbook/index.html";

    /** The jar, opened as a file system; null if there is none. */
    private final @Nullable FileSystem jar;

    private final Path folder;

    private ShippedSite(@Nullable FileSystem jar, Path start) {
        this.jar = jar;
        folder = start.toAbsolutePath().getParent();
    }

    static ShippedSite open() throws IOException {
        URL start = ShippedSite.class.getResource(START);
        if (start == null) {
            throw new FileNotFoundException("the handbook is missing: " + START);
        }
        try {
            URI uri = start.toURI();
            if (!uri.getScheme().equals("jar")) {
                return new ShippedSite(null, Path.of(uri));
            }
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
            return new ShippedSite(jar, jar.getPath(START));
        } catch (URISyntaxException e) {
            throw new IOException("the handbook can't be opened: " + start, e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
