package dev.continuo.samples.linkcheck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the files under a folder, as a plain web server does. */
final class FileHandler implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "application/xhtml+xml",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "png", "image/png");

    private static final long NO_BODY = -1;
    private final Path root;

    FileHandler(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Decoded, and without the query.
            String path = exchange.getRequestURI().getPath();
            Path file = resolve(path);
            if (file != null && Files.isDirectory(file) && !path.endsWith("/")) {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getRawPath() + "/");
                exchange.sendResponseHeaders(301, NO_BODY);
                return;
            }
            Path found = file != null && Files.isDirectory(file) ? file.resolve("index.html") : file;
            if (found == null || !Files.isRegularFile(found)) {
                exchange.sendResponseHeaders(404, NO_BODY);
            } else {
                send(found, exchange);
            }
        }
    }

    /** Finds the file; null if there can't be one, or it is not under the root. */
    private @Nullable Path resolve(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            return null;
        }
        try {
            Path file = root.resolve(path.substring(1)).normalize();
            return file.startsWith(root) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static void send(Path file, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type(file));
        long size = Files.size(file);
        boolean bodiless = size == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, bodiless ? NO_BODY : size);
        if (!bodiless) {
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = exchange.getResponseBody()) {
                in.transferTo(out);
            }
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
