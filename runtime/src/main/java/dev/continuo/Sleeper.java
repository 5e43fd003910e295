package dev.continuo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A promise that a timer completes; cancelling it cancels the timer. */
final class Sleeper<T extends @Nullable Object> extends Promise<T> implements Runnable {
    private final T result;
    private final TimerHandle timer;

    Sleeper(Loop loop, Duration duration, T result) {
        super(loop);
        this.result = result;
        this.timer = loop.callLater(duration, this);
    }

    @Override
    public void run() {
        if (!isDone()) {
            complete(result);
        }
    }

    @Override
    public boolean cancel(@Nullable String message) {
        timer.cancel();
        return super.cancel(message);
    }

    @Override
    public String toString() {
        return "sleep until " + timer.when();
    }
}
