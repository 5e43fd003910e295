package dev.continuo.sync;

/**
 * A barrier was reset or broken: asyncio's {@code BrokenBarrierError}.
 *
 * @since 0.1
 */
public class BrokenBarrierException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what happened to the barrier
     */
    public BrokenBarrierException(String message) {
        super(message);
    }
}
