package dev.continuo.sync;

/**
 * The queue has no item: asyncio's {@code QueueEmpty}.
 *
 * @since 0.1
 */
public class QueueEmptyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    QueueEmptyException() {
        super("the queue is empty");
    }
}
