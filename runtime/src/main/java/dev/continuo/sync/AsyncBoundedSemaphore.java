package dev.continuo.sync;

/**
 * A semaphore that can't be released more often than it was acquired: asyncio's {@code BoundedSemaphore}.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * @since 0.1
 */
public final class AsyncBoundedSemaphore extends AsyncSemaphore {
    private final int bound;

    /** Makes a semaphore with one token. */
    public AsyncBoundedSemaphore() {
        this(1);
    }

    /**
     * Makes a semaphore.
     *
     * @param value the number of tokens, at least 0
     * @throws IllegalArgumentException if {@code value} is negative
     */
    public AsyncBoundedSemaphore(int value) {
        super(value);
        bound = value;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if all tokens are free already; asyncio's {@code ValueError}
     */
    @Override
    public void release() {
        if (value >= bound) {
            throw new IllegalArgumentException("the bounded semaphore was released too many times: " + this);
        }
        super.release();
    }
}
