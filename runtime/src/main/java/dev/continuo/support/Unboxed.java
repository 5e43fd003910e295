package dev.continuo.support;

import dev.continuo.Task;
import org.jspecify.annotations.Nullable;

/**
 * The way of a primitive result from a body to the call that awaits it, without a box: beside the answer, in the task.
 *
 * <p>A call whose result is unboxed at once asks for one of its type in place of a frame to resume. A body may heed it,
 * with {@link #ANSWER}; it may as well answer with a box, as one does that has been resumed meanwhile or has a result of
 * another type, and as do mocks and all that is not woven. What lies in the task is taken before anything else runs.
 */
public final class Unboxed extends Frame {
    /** Given to a body in place of a frame: a {@code boolean} may come without a box. */
    public static final Frame BOOLEAN = new Unboxed();

    /** Given to a body in place of a frame: a {@code byte} may come without a box. */
    public static final Frame BYTE = new Unboxed();

    /** Given to a body in place of a frame: a {@code short} may come without a box. */
    public static final Frame SHORT = new Unboxed();

    /** Given to a body in place of a frame: a {@code char} may come without a box. */
    public static final Frame CHAR = new Unboxed();

    /** Given to a body in place of a frame: a {@code int} may come without a box. */
    public static final Frame INT = new Unboxed();

    /** Given to a body in place of a frame: a {@code long} may come without a box. */
    public static final Frame LONG = new Unboxed();

    /** Given to a body in place of a frame: a {@code float} may come without a box. */
    public static final Frame FLOAT = new Unboxed();

    /** Given to a body in place of a frame: a {@code double} may come without a box. */
    public static final Frame DOUBLE = new Unboxed();

    /** The answer of a body whose result is in the task. */
    public static final Object ANSWER = new Answer();

    private static final class Answer {
        @Override
        public String toString() {
            return "UNBOXED";
        }
    }

    private Unboxed() {
        super((frame, task) -> {
            throw new AssertionError("a request was resumed");
        });
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code boolean} was asked for, else the box
     */
    public static Object answer(boolean value, @Nullable Frame request, Task<?> task) {
        if (request != BOOLEAN) {
            return Boolean.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(value ? 1 : 0);
        return ANSWER;
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code byte} was asked for, else the box
     */
    public static Object answer(byte value, @Nullable Frame request, Task<?> task) {
        if (request != BYTE) {
            return Byte.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(value);
        return ANSWER;
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code short} was asked for, else the box
     */
    public static Object answer(short value, @Nullable Frame request, Task<?> task) {
        if (request != SHORT) {
            return Short.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(value);
        return ANSWER;
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code char} was asked for, else the box
     */
    public static Object answer(char value, @Nullable Frame request, Task<?> task) {
        if (request != CHAR) {
            return Character.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(value);
        return ANSWER;
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code int} was asked for, else the box
     */
    public static Object answer(int value, @Nullable Frame request, Task<?> task) {
        if (request != INT) {
            return Integer.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(value);
        return ANSWER;
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code long} was asked for, else the box
     */
    public static Object answer(long value, @Nullable Frame request, Task<?> task) {
        if (request != LONG) {
            return Long.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(value);
        return ANSWER;
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code float} was asked for, else the box
     */
    public static Object answer(float value, @Nullable Frame request, Task<?> task) {
        if (request != FLOAT) {
            return Float.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(Float.floatToRawIntBits(value));
        return ANSWER;
    }

    /**
     * Returns the answer of a body whose result is {@code value}.
     *
     * @param value the result
     * @param request what the body was given in place of a frame; null for nothing
     * @param task the running task
     * @return {@link #ANSWER} if a {@code double} was asked for, else the box
     */
    public static Object answer(double value, @Nullable Frame request, Task<?> task) {
        if (request != DOUBLE) {
            return Double.valueOf(value);
        }
        ((Continuation<?>) task).putUnboxed(Double.doubleToRawLongBits(value));
        return ANSWER;
    }
}
