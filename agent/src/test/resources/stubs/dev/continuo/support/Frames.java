package dev.continuo.support;

public final class Frames {
    public static final class R0 extends Frame {
        public R0(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R0L1 extends Frame {
        public long l0;

        public R0L1(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R0L2 extends Frame {
        public long l0, l1;

        public R0L2(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R0L4 extends Frame {
        public long l0, l1, l2, l3;

        public R0L4(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R2 extends Frame {
        public Object r0, r1;

        public R2(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R2L1 extends Frame {
        public Object r0, r1;
        public long l0;

        public R2L1(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R2L2 extends Frame {
        public Object r0, r1;
        public long l0, l1;

        public R2L2(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R2L4 extends Frame {
        public Object r0, r1;
        public long l0, l1, l2, l3;

        public R2L4(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R4 extends Frame {
        public Object r0, r1, r2, r3;

        public R4(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R4L1 extends Frame {
        public Object r0, r1, r2, r3;
        public long l0;

        public R4L1(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R4L2 extends Frame {
        public Object r0, r1, r2, r3;
        public long l0, l1;

        public R4L2(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R4L4 extends Frame {
        public Object r0, r1, r2, r3;
        public long l0, l1, l2, l3;

        public R4L4(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R8 extends Frame {
        public Object r0, r1, r2, r3, r4, r5, r6, r7;

        public R8(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R8L1 extends Frame {
        public Object r0, r1, r2, r3, r4, r5, r6, r7;
        public long l0;

        public R8L1(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R8L2 extends Frame {
        public Object r0, r1, r2, r3, r4, r5, r6, r7;
        public long l0, l1;

        public R8L2(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class R8L4 extends Frame {
        public Object r0, r1, r2, r3, r4, r5, r6, r7;
        public long l0, l1, l2, l3;

        public R8L4(Resumer resumer) {
            super(resumer);
        }
    }

    public static final class Wide extends Frame {
        public final Object[] refs;
        public final long[] words;

        public Wide(Resumer resumer, int refCount, int wordCount) {
            super(resumer);
            refs = new Object[refCount];
            words = new long[wordCount];
        }

        public static void saveRef(Object value, Wide frame, int index) {
            frame.refs[index] = value;
        }

        public static void saveWord(long value, Wide frame, int index) {
            frame.words[index] = value;
        }

        public static Object takeRef(Wide frame, int index) {
            Object value = frame.refs[index];
            frame.refs[index] = null;
            return value;
        }

        public static long takeWord(Wide frame, int index) {
            return frame.words[index];
        }
    }
}
