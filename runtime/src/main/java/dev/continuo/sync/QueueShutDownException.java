package dev.continuo.sync;

/**
 * The queue was shut down: asyncio's {@code QueueShutDown}.
 *
 * @since 0.1
 */
public class QueueShutDownException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    QueueShutDownException() {
        super("the queue was shut down");
    }
}
