package dev.continuo.support;

import org.jspecify.annotations.Nullable;

/**
 * One suspended activation of a woven method: its live locals and operand stack, and the label to resume at.
 *
 * <p>A frame is made at the first suspension of an activation (a task's root: at its creation) and serves its later
 * ones. The shapes in {@link Frames} hold the values. Loop thread only.
 */
public abstract class Frame {
    /** The label of a root frame that holds the arguments of a body that has not begun. */
    public static final int START = 0;

    /** Re-enters the method. */
    public final Resumer resumer;

    /** The frame of the caller in the await chain; null in a task's root. */
    public @Nullable Frame parent;

    /** Where to resume: {@link #START}, or the number of a suspension point, from 1 in code order. */
    public int label;

    Frame(Resumer resumer) {
        this.resumer = resumer;
    }
}
