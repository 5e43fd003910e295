package dev.continuo.support;

import dev.continuo.Task;
import org.jspecify.annotations.Nullable;

/** The wait for nothing but the task's next turn. */
@Woven(Woven.PROTOCOL) // The body of now() is written by hand, below.
public final class Yield {
    private static final TaskAccess ACCESS = TaskAccess.get();

    private Yield() {}

    /**
     * Gives way for one iteration of the loop: to be awaited directly, or returned from an {@code @Async} method.
     *
     * @return done without a result
     */
    public static Task<@Nullable Void> now() {
        throw new UnsupportedOperationException("only awaited");
    }

    /**
     * The woven body of {@link #now()}.
     *
     * @param task the running task
     * @param resuming not used: this is never resumed
     * @return {@link Suspension#SUSPENDED}
     */
    public static Object now$async(Task<?> task, @Nullable Frame resuming) {
        ACCESS.yield(task);
        return Suspension.SUSPENDED;
    }
}
