package dev.continuo.it.load;

import dev.continuo.AsyncCallable;
import dev.continuo.LoopClock;
import dev.continuo.Runner;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Runs all loads, prints a table, and fails if one isn't as it must be. Takes the share of the full load, 1 at first. */
public final class Load {
    private static final int MILLION = 1_000_000;

    private final int million;
    private boolean failed;

    Load(int million) {
        this.million = million;
    }

    public static void main(String[] arguments) {
        int share = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        System.exit(new Load(MILLION / share).run() ? 0 : 1);
    }

    /** Returns whether all was as it must be. */
    boolean run() {
        System.out.printf(
                "load, JDK %s, heap of %d MiB%n",
                Runtime.version(), Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf("%-44s %9s %10s %10s%n", "", "seconds", "peak MiB", "live MiB");
        waiting("tasks that wait for one event", waiting -> waiting::event);
        waiting("tasks that wait for one lock", waiting -> waiting::lock);
        waiting("tasks that wait for one semaphore", waiting -> waiting::semaphore);
        waiting("tasks that wait for one barrier", waiting -> waiting::barrier);
        waiting("waiters of a lock cancelled, last first", waiting -> waiting::cancelledLock);
        timers();
        submissions();
        return !failed;
    }

    private void waiting(String what, Function<Waiting, AsyncCallable<Void>> load) {
        Waiting waiting = new Waiting(million);
        String figures = timed(load.apply(waiting), LoopClock.virtual());
        report(what, million, figures + String.format(" %10d", waiting.live()), waiting.passed() == million);
    }

    private void timers() {
        Timers timers = new Timers(10 * million);
        String figures = timed(timers::run, LoopClock.virtual());
        List<Long> live = timers.live();
        long first = live.get(0);
        long last = live.get(live.size() - 1);
        // A tenth more than after the first round, or 4 MiB, is noise; a leak of a byte per timer would be more.
        boolean flat = last <= Math.max(first + first / 10, first + 4);
        report(
                "timers, half of them cancelled",
                10 * million,
                figures + " " + live,
                flat && timers.ended() == 10L * million);
    }

    private void submissions() {
        Submissions submissions = new Submissions(million);
        String figures = timed(submissions::run, LoopClock.real());
        boolean good = submissions.done() == million && submissions.outOfOrder() == 0;
        report("calls from 8 threads", million, figures, good);
    }

    /** Runs a load; its seconds and the peak of the heap, as text. */
    private static String timed(AsyncCallable<Void> load, LoopClock clock) {
        Heap.reset();
        long start = System.nanoTime();
        try (Runner runner = Runner.builder().clock(clock).build()) {
            runner.run(load);
        }
        return String.format(Locale.ROOT, "%9.2f %10d", (System.nanoTime() - start) / 1e9, Heap.peak());
    }

    private void report(String what, int count, String figures, boolean good) {
        failed |= !good;
        System.out.printf("%-44s %s%s%n", String.format("%,d %s", count, what), figures, good ? "" : "   FAILED");
    }
}
