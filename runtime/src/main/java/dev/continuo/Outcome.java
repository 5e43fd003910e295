package dev.continuo;

import org.jspecify.annotations.Nullable;

/** How an awaitable ended, where that is anything but a result other than null: such a result stands for itself. */
abstract sealed class Outcome {
    /** A result that is null. */
    static final Outcome NULL = new NullResult();

    /**
     * Returns what an awaitable holds for a result.
     *
     * @param result the result
     * @return the result itself, or {@link #NULL}
     */
    static Object of(@Nullable Object result) {
        return result == null ? NULL : result;
    }

    /**
     * Returns what to throw at who asks for the result.
     *
     * @return null for a result that is null
     */
    abstract @Nullable Throwable error();

    /**
     * Returns what to throw at the await of {@code task}; its trace shows the await.
     *
     * @param task the task that awaits
     * @param waits whether it has waited there; else the code that awaits is on the stack
     * @return null for a result that is null
     */
    abstract @Nullable Throwable errorAt(Task<?> task, boolean waits);

    private static final class NullResult extends Outcome {
        @Override
        @Nullable
        Throwable error() {
            return null;
        }

        @Override
        @Nullable
        Throwable errorAt(Task<?> task, boolean waits) {
            return null;
        }
    }

    /** A failure. */
    static final class Failed extends Outcome {
        final Throwable cause;

        /** Whether anybody has asked; a failure that nobody asked for is reported. */
        boolean retrieved;

        Failed(Throwable cause) {
            this.cause = cause;
        }

        @Override
        Throwable error() {
            retrieved = true;
            return cause;
        }

        @Override
        Throwable errorAt(Task<?> task, boolean waits) {
            if (!retrieved) {
                task.arrives(cause, waits);
            }
            return error();
        }
    }

    /** A cancellation. */
    static final class Cancelled extends Outcome {
        final @Nullable String message;
        private @Nullable CancelledError kept;

        /** Cancelled from outside: all who ask get an error of their own. */
        Cancelled(@Nullable String message) {
            this.message = message;
        }

        /** Ended by {@code kept}: the first who asks gets it, all others one without a message. */
        Cancelled(CancelledError kept) {
            this.message = null;
            this.kept = kept;
        }

        @Override
        CancelledError error() {
            CancelledError first = kept;
            if (first == null) {
                return new CancelledError(message);
            }
            kept = null;
            return first;
        }

        @Override
        CancelledError errorAt(Task<?> task, boolean waits) {
            if (kept == null) {
                return task.cancellation(message, waits);
            }
            // Where the task doesn't wait, the code that awaits is on the stack: not worth a walk for each
            // cancellation.
            if (waits) {
                task.arrives(kept, true);
            }
            return error();
        }
    }
}
