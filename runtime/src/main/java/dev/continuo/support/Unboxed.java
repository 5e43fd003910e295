package dev.continuo.support;

/**
 * The way of a primitive result from a body to the call that awaits it, without a box: beside the answer, in the task.
 *
 * <p>A call whose result is unboxed at once asks for that with {@link #REQUEST} in place of a frame to resume. A body may
 * heed it, with {@link #ANSWER}; it may as well answer with a box, as one does that has been resumed meanwhile, and as do
 * mocks and all that is not woven.
 */
public final class Unboxed {
    /** Given to a body in place of a frame: its result may come without a box. */
    public static final Frame REQUEST = new Frames.R0((frame, task) -> null);

    /** The answer of a body whose result is in the task. */
    public static final Object ANSWER = new Unboxed();

    private Unboxed() {}

    @Override
    public String toString() {
        return "UNBOXED";
    }
}
