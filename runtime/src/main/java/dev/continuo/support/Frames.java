package dev.continuo.support;

import org.jspecify.annotations.Nullable;

/**
 * The shapes of frames: so many references, so many 64-bit words.
 *
 * <p>A method uses the smallest shape that holds what is live at any of its suspension points; {@link Wide} has no
 * limit.
 */
public final class Frames {
    private Frames() {}

    /** Nothing. */
    public static class R0 extends Frame {
        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R0(Resumer resumer) {
            super(resumer);
        }
    }

    /** One word. */
    public static class R0L1 extends R0 {
        /** Word slots. */
        public long l0;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R0L1(Resumer resumer) {
            super(resumer);
        }
    }

    /** Two words. */
    public static class R0L2 extends R0L1 {
        /** Word slots. */
        public long l1;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R0L2(Resumer resumer) {
            super(resumer);
        }
    }

    /** Four words. */
    public static final class R0L4 extends R0L2 {
        /** Word slots. */
        public long l2, l3;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R0L4(Resumer resumer) {
            super(resumer);
        }
    }

    /** Two references. */
    public static class R2 extends Frame {
        /** Reference slots. */
        public @Nullable Object r0, r1;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R2(Resumer resumer) {
            super(resumer);
        }
    }

    /** Four references. */
    public static class R4 extends R2 {
        /** Reference slots. */
        public @Nullable Object r2, r3;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R4(Resumer resumer) {
            super(resumer);
        }
    }

    /** Eight references. */
    public static class R8 extends R4 {
        /** Reference slots. */
        public @Nullable Object r4, r5, r6, r7;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R8(Resumer resumer) {
            super(resumer);
        }
    }

    /** Two references and one word. */
    public static class R2L1 extends R2 {
        /** Word slots. */
        public long l0;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R2L1(Resumer resumer) {
            super(resumer);
        }
    }

    /** Two references and two words. */
    public static class R2L2 extends R2L1 {
        /** Word slots. */
        public long l1;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R2L2(Resumer resumer) {
            super(resumer);
        }
    }

    /** Two references and four words. */
    public static final class R2L4 extends R2L2 {
        /** Word slots. */
        public long l2, l3;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R2L4(Resumer resumer) {
            super(resumer);
        }
    }

    /** Four references and one word. */
    public static class R4L1 extends R4 {
        /** Word slots. */
        public long l0;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R4L1(Resumer resumer) {
            super(resumer);
        }
    }

    /** Four references and two words. */
    public static class R4L2 extends R4L1 {
        /** Word slots. */
        public long l1;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R4L2(Resumer resumer) {
            super(resumer);
        }
    }

    /** Four references and four words. */
    public static final class R4L4 extends R4L2 {
        /** Word slots. */
        public long l2, l3;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R4L4(Resumer resumer) {
            super(resumer);
        }
    }

    /** Eight references and one word. */
    public static class R8L1 extends R8 {
        /** Word slots. */
        public long l0;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R8L1(Resumer resumer) {
            super(resumer);
        }
    }

    /** Eight references and two words. */
    public static class R8L2 extends R8L1 {
        /** Word slots. */
        public long l1;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R8L2(Resumer resumer) {
            super(resumer);
        }
    }

    /** Eight references and four words. */
    public static final class R8L4 extends R8L2 {
        /** Word slots. */
        public long l2, l3;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         */
        public R8L4(Resumer resumer) {
            super(resumer);
        }
    }

    /** Any number of references and words. */
    public static final class Wide extends Frame {
        /** The references; length: the most that any suspension point of the method saves. */
        public final @Nullable Object[] refs;

        /** The words; length: the most that any suspension point of the method saves. */
        public final long[] words;

        /**
         * Makes a frame.
         *
         * @param resumer re-enters the method
         * @param refCount the number of references
         * @param wordCount the number of words
         */
        public Wide(Resumer resumer, int refCount, int wordCount) {
            super(resumer);
            refs = new Object[refCount];
            words = new long[wordCount];
        }

        /**
         * Saves a reference; static, with the value first, to suit a value on top of the operand stack.
         *
         * @param value the reference
         * @param frame the frame to save it in
         * @param index its slot
         */
        public static void saveRef(@Nullable Object value, Wide frame, int index) {
            frame.refs[index] = value;
        }

        /**
         * Saves a word.
         *
         * @param value the word
         * @param frame the frame to save it in
         * @param index its slot
         */
        public static void saveWord(long value, Wide frame, int index) {
            frame.words[index] = value;
        }

        /**
         * Returns a saved reference and clears its slot.
         *
         * @param frame the frame
         * @param index the slot
         * @return the reference
         */
        public static @Nullable Object takeRef(Wide frame, int index) {
            Object value = frame.refs[index];
            frame.refs[index] = null;
            return value;
        }

        /**
         * Returns a saved word.
         *
         * @param frame the frame
         * @param index the slot
         * @return the word
         */
        public static long takeWord(Wide frame, int index) {
            return frame.words[index];
        }
    }
}
