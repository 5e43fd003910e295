package dev.continuo.support;

import dev.continuo.Task;
import org.jspecify.annotations.Nullable;

/** The resume half of a woven method: re-enters its body at the suspension point that a frame names. */
@FunctionalInterface
public interface Resumer {
    /**
     * Resumes the activation that {@code frame} holds, with what {@code task} has {@linkplain Continuation#received()
     * received}.
     *
     * @param frame a frame of the method
     * @param task the task that is being run; null asks for the method's description
     *     instead, and resumes nothing
     * @return the method's result, or {@link Suspension#SUSPENDED}; a {@code String} where {@code task} is null
     * @throws Throwable what the body throws
     */
    @Nullable
    Object resume(Frame frame, @Nullable Task<?> task) throws Throwable;
}
