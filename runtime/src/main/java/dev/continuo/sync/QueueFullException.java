package dev.continuo.sync;

/**
 * The queue has no room: asyncio's {@code QueueFull}.
 *
 * @since 0.1
 */
public class QueueFullException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    QueueFullException() {
        super("the queue is full");
    }
}
