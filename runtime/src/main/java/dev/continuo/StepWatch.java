package dev.continuo;

import dev.continuo.support.LoopThreads;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Watches a loop in debug mode, on a thread of its own: a step or callback that takes too long is logged while it runs,
 * with the stack of the loop's thread, which shows what keeps it.
 */
final class StepWatch implements Runnable {
    private static final System.Logger LOGGER = System.getLogger("dev.continuo.Loop");
    private static final int MOST_FRAMES = 40;

    private final Loop loop;
    private final Thread loopThread;
    private final Thread thread;

    /** Odd while a step runs; written by the loop's thread only. */
    private volatile long count;

    private volatile @Nullable Object entry;
    private volatile long startNanos;
    private volatile boolean ended;
    private long lastLogged;

    private StepWatch(Loop loop) {
        this.loop = loop;
        this.loopThread = Thread.currentThread();
        this.thread = new Thread(this, "continuo-debug-" + loop);
    }

    /** Begins to watch a loop that runs on this thread. */
    static StepWatch start(Loop loop) {
        StepWatch watch = new StepWatch(loop);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    void end() {
        ended = true;
        lookAgain();
    }

    /** Says that what is slow has changed, or that the watch has ended. */
    void lookAgain() {
        LockSupport.unpark(thread);
    }

    /** Says on the loop's thread that {@code step} begins. */
    void begin(Object step) {
        entry = step;
        startNanos = System.nanoTime();
        count++;
    }

    /** Says that the step has ended, and logs it if it was too long. */
    void finish() {
        count++;
        long took = System.nanoTime() - startNanos;
        if (took >= loop.slowNanos()) {
            LOGGER.log(System.Logger.Level.WARNING, entry + " kept " + loop + " for " + millis(took));
        }
        entry = null;
    }

    @Override
    public void run() {
        while (!ended) {
            long running = count;
            boolean inStep = (running & 1) == 1 && running != lastLogged;
            long left = loop.slowNanos() - (inStep ? System.nanoTime() - startNanos : 0);
            if (left > 0 || !inStep) {
                LockSupport.parkNanos(this, Math.max(left, 1_000_000));
            } else {
                lastLogged = running;
                log(running);
            }
        }
    }

    private void log(long running) {
        Object step = entry;
        StackTraceElement[] stack = loopThread.getStackTrace();
        if (count != running) {
            return; // it has ended meanwhile, and the stack may be that of another
        }
        StringBuilder text = new StringBuilder();
        text.append(step)
                .append(" keeps ")
                .append(loop)
                .append(" for more than ")
                .append(millis(loop.slowNanos()));
        text.append(", and nothing else of it runs meanwhile: hand work that blocks to Continuo.toThread(...), or give")
                .append(" way with await(yieldNow()). It is");
        LoopThreads.ofUser(stack).stream()
                .takeWhile(element -> !element.getClassName().equals(Handle.class.getName()))
                .limit(MOST_FRAMES)
                .forEach(element -> text.append("\n\tat ").append(element));
        LOGGER.log(System.Logger.Level.WARNING, text.toString());
    }

    private static String millis(long nanos) {
        return nanos / 1_000_000 + " ms";
    }
}
