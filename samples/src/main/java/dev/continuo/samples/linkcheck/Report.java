package dev.continuo.samples.linkcheck;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.toThread;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.annotation.Guarded;
import dev.continuo.sync.AsyncLock;
import java.util.ArrayList;
import java.util.List;

/**
 * What the workers report, and the line that shows it.
 *
 * <p>A terminal may be slow or stopped, so the line is written on another thread, and awaited. The lock is held meanwhile:
 * lines come one at a time and in order, and workers that are ahead of the terminal wait for it.
 */
final class Report {
    private final AsyncLock lock = new AsyncLock();
    private final ProgressLine line;
    private final List<BrokenLink> broken = new ArrayList<>();
    private int visited;

    Report(ProgressLine line) {
        this.line = line;
    }

    /** Notes that one more of the links that are known so far was visited. */
    @Async
    @Guarded("lock")
    Task<Void> visited(int known) {
        visited++;
        return show(visited + " of " + known + " links visited");
    }

    /** Notes broken links. */
    @Async
    @Guarded("lock")
    Task<Void> broken(List<BrokenLink> found) {
        broken.addAll(found);
        return show(visited + " links visited, " + broken.size() + " broken");
    }

    @Async
    private Task<Void> show(String text) {
        if (line.isDue()) {
            await(toThread(() -> {
                line.write(text);
                return text;
            }));
        }
        return Task.done();
    }

    /** Returns the broken links; when all have reported. */
    List<BrokenLink> broken() {
        return broken;
    }
}
