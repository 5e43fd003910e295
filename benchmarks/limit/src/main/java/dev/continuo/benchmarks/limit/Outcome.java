package dev.continuo.benchmarks.limit;

/** What will be there some time: the end of a task, or an event. */
final class Outcome extends Receiver {
    private static final Object NOTHING = new Object();

    /** Null while it isn't there. */
    private Object value;

    private Frame waiters;

    boolean isThere() {
        return value != null;
    }

    Object value() {
        Object there = value;
        return there == NOTHING ? null : there;
    }

    void park(Frame frame) {
        waiters = Waiters.append(waiters, frame);
    }

    @Override
    Object resume(Loop loop, Object result) {
        value = result == null ? NOTHING : result;
        Frame last = waiters;
        waiters = null;
        Waiters.wakeAll(last, loop);
        return Loop.SUSPENDED;
    }
}
