package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;

/** Chains of nested calls. */
final class DepthWork {
    private DepthWork() {}

    static long boxed(Scale scale, int suspensions) {
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new Chains(counter, scale, suspensions)));
        return counter.value;
    }

    static long primitive(Scale scale) {
        Counter counter = new Counter();
        Loop.complete(new Group(scale.tasks(), i -> new PrimitiveChains(counter, scale)));
        return counter.value;
    }

    private static final class Chains extends Frame {
        private final Counter counter;
        private final int depth;
        private final int suspensions;
        private int left;

        Chains(Counter counter, Scale scale, int suspensions) {
            this.counter = counter;
            this.suspensions = suspensions;
            depth = scale.depth();
            left = scale.rounds();
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == 1) {
                label = 0;
                counter.value += (Integer) value;
            }
            while (left > 0) {
                left--;
                Object result = nested(loop, depth, suspensions);
                if (result == Loop.SUSPENDED) {
                    label = 1;
                    return loop.suspend(this);
                }
                counter.value += (Integer) result;
            }
            return null;
        }
    }

    private static Object nested(Loop loop, int depth, int suspensions) {
        if (depth == 0) {
            return innermost(loop, suspensions);
        }
        Object result = nested(loop, depth - 1, suspensions);
        if (result == Loop.SUSPENDED) {
            return loop.suspend(new Nested());
        }
        return (Integer) result + 1;
    }

    private static final class Nested extends Frame {
        @Override
        Object resume(Loop loop, Object value) {
            return (Integer) value + 1;
        }
    }

    /** Answers 0 after some suspensions. */
    static Object innermost(Loop loop, int suspensions) {
        if (suspensions == 0) {
            return 0;
        }
        Innermost frame = new Innermost(suspensions - 1);
        loop.ready(frame);
        loop.suspended = frame;
        return Loop.SUSPENDED;
    }

    private static final class Innermost extends Frame {
        private int left;

        Innermost(int left) {
            this.left = left;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (left == 0) {
                return 0;
            }
            left--;
            loop.ready(this);
            return Loop.SUSPENDED;
        }
    }

    /** Calls methods that answer an int, and say that they have suspended by {@link Loop#suspended}. */
    private static final class PrimitiveChains extends Frame {
        private final Counter counter;
        private final int depth;
        private int left;

        PrimitiveChains(Counter counter, Scale scale) {
            this.counter = counter;
            depth = scale.depth();
            left = scale.rounds();
        }

        @Override
        Object resume(Loop loop, Object value) {
            loop.suspended = null;
            while (left > 0) {
                left--;
                int result = nestedPrimitive(loop, depth);
                if (loop.suspended != null) {
                    return loop.suspend(this);
                }
                counter.value += result;
            }
            return null;
        }
    }

    private static int nestedPrimitive(Loop loop, int depth) {
        if (depth == 0) {
            return 0;
        }
        int result = nestedPrimitive(loop, depth - 1);
        if (loop.suspended != null) {
            loop.suspend(new Nested());
            return 0;
        }
        return result + 1;
    }
}
