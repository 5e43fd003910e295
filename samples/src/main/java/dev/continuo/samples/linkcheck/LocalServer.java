package dev.continuo.samples.linkcheck;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder to this machine only, on a free port, until it is closed. */
final class LocalServer implements AutoCloseable {
    private static final int BACKLOG = 1024;

    static {
        // Else the second packet of each answer waits for the client's acknowledgement of the first, 40 ms on Linux.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor;

    private LocalServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    static LocalServer start(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        // Files are read on these threads, never on the loop's.
        ExecutorService executor = Executors.newFixedThreadPool(Fetcher.processors() + 1, work -> {
            Thread thread = new Thread(work, "local-server");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", new FileHandler(folder));
        server.start();
        return new LocalServer(server, executor);
    }

    /** Returns the URL of a file. */
    URI url(String path) {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
