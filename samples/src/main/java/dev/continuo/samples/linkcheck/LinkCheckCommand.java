package dev.continuo.samples.linkcheck;

import dev.continuo.Continuo;
import dev.continuo.samples.cli.ExitCodes;
import dev.continuo.samples.cli.Version;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the links of a site and prints the broken ones. */
@Command(
        name = "linkcheck",
        description = "Checks the links of a site, fragments included, and prints the broken ones.",
        footer = {"", "Exit code: 0 if no link is broken, 1 if some are, 2 for wrong usage, 3 for a failure."},
        mixinStandardHelpOptions = true,
        version = Version.TEXT)
public final class LinkCheckCommand implements Callable<Integer> {
    private static final String INDEX = "/index.html";
    private static final int MOST_CONCURRENCY = 10_000;
    private static final int MOST_SECONDS = 3_600;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL|DIR",
            description = {
                "Where to begin: a URL with http:// or https://, or a folder that has an index.html and is"
                        + " served to this machine only.",
                "Default: the handbook shipped in this jar, two of whose links are broken on purpose."
            })
    private @Nullable String where;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "32",
            description = "The most requests in flight (default: 32).")
    private int concurrency;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "The most time for a request and its answer (default: 10).")
    private double timeout;

    @Option(names = "--external", description = "Request links to other sites too; else they are skipped.")
    private boolean external;

    @Option(names = "--sequential", description = "Send one request after the other, by plain blocking code.")
    private boolean sequential;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Option(
            names = "--progress",
            negatable = true,
            description = "Show progress on standard error, or don't (default: only on a terminal).")
    private @Nullable Boolean progress;

    @Spec
    private CommandSpec spec;

    LinkCheckCommand() {}

    @Override
    public Integer call() throws Exception {
        if (concurrency < 1 || concurrency > MOST_CONCURRENCY) {
            throw usage("--concurrency must be from 1 to " + MOST_CONCURRENCY + ", but was " + concurrency);
        }
        if (!(timeout >= 0.001 && timeout <= MOST_SECONDS)) {
            throw usage("--timeout must be from 0.001 to " + MOST_SECONDS + " seconds, but was " + timeout);
        }
        Summary summary = where == null ? checkShipped() : Urls.isWeb(where) ? checkUrl(where) : checkFolder(where);
        if (json) {
            System.out.println(SummaryWriter.toJson(summary));
        } else {
            SummaryWriter.writeText(summary, System.out);
        }
        return summary.broken().isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private Summary checkShipped() throws IOException, InterruptedException {
        try (ShippedSite shipped = ShippedSite.open()) {
            return serve(shipped.folder(), "the shipped handbook");
        }
    }

    private Summary checkUrl(String url) throws InterruptedException {
        Link start = Link.parse(url);
        if (start == null) {
            throw usage("not a valid URL: " + url);
        }
        return check(new Site(start.target(), start.target().toString(), false));
    }

    private Summary checkFolder(String name) throws IOException, InterruptedException {
        Path folder;
        try {
            folder = Path.of(name);
        } catch (InvalidPathException e) {
            throw usage("no such folder: " + name);
        }
        if (!Files.isDirectory(folder)) {
            throw usage((Files.exists(folder) ? "not a folder: " : "no such folder: ") + name
                    + " (a URL begins with http:// or https://)");
        }
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw usage("no index.html to begin with in " + name);
        }
        return serve(folder, name);
    }

    private Summary serve(Path folder, String name) throws IOException, InterruptedException {
        try (LocalServer server = LocalServer.start(folder)) {
            URI start = server.url(INDEX);
            return check(new Site(start, name, true));
        }
    }

    private Summary check(Site site) throws InterruptedException {
        Settings settings = new Settings(concurrency, Duration.ofMillis(Math.round(timeout * 1000)), external);
        if (sequential) {
            return new SequentialChecker(site, settings).check();
        }
        ProgressLine line = new ProgressLine(System.err, progress == null ? Terminal.isInteractive() : progress);
        try {
            return Continuo.run(() -> new LinkChecker(site, settings, line).check());
        } finally {
            line.erase();
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
