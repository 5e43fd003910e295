package dev.continuo.samples.linkcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Checks a site one request after the other, on the calling thread: what {@link LinkChecker} is measured by. */
final class SequentialChecker {
    private final Site site;
    private final Settings settings;
    private final HttpClient client;
    private final LinkGraph graph;

    SequentialChecker(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
        client = Requests.client(settings.timeout());
        graph = new LinkGraph(site, settings.external());
    }

    Summary check() throws InterruptedException {
        Deque<Target> frontier = new ArrayDeque<>(List.of(graph.start()));
        while (!frontier.isEmpty()) {
            Target target = frontier.remove();
            frontier.addAll(graph.visited(target, fetch(target)));
        }
        List<BrokenLink> broken = new ArrayList<>(graph.invalidLinks());
        for (Target target : graph.targets()) {
            broken.addAll(target.brokenLinks(site));
        }
        return Summary.of(site, graph, broken);
    }

    private Answer fetch(Target target) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = request(target);
            return Requests.isPage(response, site) ? Requests.readPage(response) : Requests.readStatus(response);
        } catch (TimeoutException e) {
            return Answer.broken(target.url, Failures.noAnswer(settings.timeout()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return Answer.broken(target.url, Failures.describe(e, settings.timeout()));
        }
    }

    private HttpResponse<byte[]> request(Target target) throws IOException, InterruptedException, TimeoutException {
        if (!target.inside) {
            HttpResponse<byte[]> head = get(client.sendAsync(Requests.head(target.url), Requests.PAGES));
            if (Requests.isSuccess(head.statusCode())) {
                return head;
            }
        }
        return get(client.sendAsync(Requests.get(target.url), Requests.PAGES));
    }

    /** Blocks until the whole answer is there; the client's own time limit covers its head only. */
    private <T> T get(Future<T> answer) throws IOException, InterruptedException, TimeoutException {
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the client failed", e.getCause());
        }
    }
}
