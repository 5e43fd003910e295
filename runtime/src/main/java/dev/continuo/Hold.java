package dev.continuo;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a loop waiting for a call from outside; see {@link Loop#hold()}.
 *
 * @since 0.1
 */
public final class Hold implements AutoCloseable {
    private final Loop loop;
    private final AtomicBoolean closed = new AtomicBoolean();

    Hold(Loop loop) {
        this.loop = loop;
        loop.outside++;
    }

    /** Ends the hold, from any thread; calls handed to the loop before are still made. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            if (loop.isInThread()) {
                loop.outside--;
            } else {
                loop.post(new Handle(() -> loop.outside--, null));
            }
        }
    }
}
