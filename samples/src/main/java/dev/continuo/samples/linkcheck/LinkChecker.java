package dev.continuo.samples.linkcheck;

import static dev.continuo.Continuo.await;

import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.annotation.Async;
import dev.continuo.annotation.Barrier;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncQueue;
import dev.continuo.sync.QueueShutDownException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Checks a site with many workers on one thread.
 *
 * <p>The workers first crawl the site together. A link can be judged for good only when all pages are read, so they meet
 * at a barrier, and then share out the judging.
 */
final class LinkChecker {
    private final Site site;
    private final LinkGraph graph;
    private final Fetcher fetcher;
    private final Report report;
    private final int workers;
    private final AsyncBarrier crawled;

    /** Without a limit: the workers both fill and empty it, so with one they could all wait for room. */
    private final AsyncQueue<Target> frontier = AsyncQueue.fifo();

    /** What is left to be judged; null until the crawl has ended. */
    private @Nullable Iterator<Target> unjudged;

    LinkChecker(Site site, Settings settings, ProgressLine line) {
        this.site = site;
        graph = new LinkGraph(site, settings.external());
        fetcher = new Fetcher(site, settings);
        report = new Report(line);
        // Some workers parse while the others have their requests in flight.
        workers = settings.concurrency() + Fetcher.processors();
        crawled = new AsyncBarrier(workers);
    }

    /** Checks the site; once. */
    @Async
    Task<Summary> check() {
        frontier.putNow(graph.start());
        // If a worker fails, the group cancels the others: none is left at the barrier.
        await(TaskGroup.run(group -> {
            for (int number = 1; number <= workers; number++) {
                group.createTask("worker-" + number, this::work);
            }
            await(frontier.join());
            frontier.shutdown();
            return Task.done();
        }));
        await(report.broken(graph.invalidLinks()));
        return Task.of(Summary.of(site, graph, report.broken()));
    }

    @Async
    private Task<Void> work() {
        await(crawl());
        return judge();
    }

    /** Visits one target after the other, until all are visited. */
    @Async
    private Task<Void> crawl() {
        for (; ; ) {
            Target target;
            try {
                target = await(frontier.get());
            } catch (QueueShutDownException e) {
                return Task.done();
            }
            try {
                await(visit(target));
            } finally {
                frontier.taskDone();
            }
        }
    }

    @Async
    private Task<Void> visit(Target target) {
        Answer answer = await(fetcher.fetch(target));
        // No lock around the graph: nothing else runs before the next await.
        graph.visited(target, answer).forEach(frontier::putNow);
        return report.visited(graph.targets().size());
    }

    /** Judges one target after the other, and starts when all workers are done with the crawl. */
    @Async
    @Barrier("crawled")
    private Task<Void> judge() {
        if (unjudged == null) {
            unjudged = graph.targets().iterator();
        }
        while (unjudged.hasNext()) {
            await(report.broken(unjudged.next().brokenLinks(site)));
        }
        return Task.done();
    }
}
