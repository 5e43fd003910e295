package dev.continuo.samples.linkcheck;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.toThread;
import static dev.continuo.Continuo.waitFor;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.annotation.Guarded;
import dev.continuo.sync.AsyncSemaphore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeoutException;

/** Requests targets and reads the answers; the semaphores say how much of it is done at a time. */
final class Fetcher {
    private final Site site;
    private final Settings settings;
    private final HttpClient client;

    /** One token for each request that may be in flight. */
    private final AsyncSemaphore permits;

    /** One token for each page that may be parsed on a thread beside the loop's. */
    private final AsyncSemaphore parsers = new AsyncSemaphore(processors());

    Fetcher(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
        client = Requests.client(settings.timeout());
        permits = new AsyncSemaphore(settings.concurrency());
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Finds out what a target is; a failure is an answer too. */
    @Async
    Task<Answer> fetch(Target target) {
        try {
            HttpResponse<byte[]> response = await(request(target));
            if (Requests.isPage(response, site)) {
                return parse(response);
            }
            return Task.of(Requests.readStatus(response));
        } catch (TimeoutException e) {
            return Task.of(Answer.broken(target.url, Failures.noAnswer(settings.timeout())));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // The unchecked ones are how the client complains of a redirect that leads nowhere.
            return Task.of(Answer.broken(target.url, Failures.describe(e, settings.timeout())));
        }
    }

    @Async
    private Task<HttpResponse<byte[]>> request(Target target) throws IOException, TimeoutException {
        if (!target.inside) {
            HttpResponse<byte[]> head = await(send(Requests.head(target.url)));
            if (Requests.isSuccess(head.statusCode())) {
                return Task.of(head);
            }
            // Some servers refuse HEAD, each in its own way.
        }
        return send(Requests.get(target.url));
    }

    /** Sends a request. The time spent waiting for a permit doesn't count: the guard is outside the time limit. */
    @Async
    @Guarded("permits")
    private Task<HttpResponse<byte[]>> send(HttpRequest request) throws IOException, TimeoutException {
        // When the time is up, the future is cancelled, which closes the connection.
        return waitFor(settings.timeout(), client.sendAsync(request, Requests.PAGES));
    }

    /** Parses a page on another thread, because the whole loop would wait meanwhile. */
    @Async
    @Guarded("parsers")
    private Task<Answer> parse(HttpResponse<byte[]> response) {
        return toThread(() -> Requests.readPage(response));
    }
}
