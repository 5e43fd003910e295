package dev.continuo.benchmarks.limit;

/** Takes the result of a frame: the frame that has called it, or the outcome of the task. */
abstract class Receiver {
    /** Goes on with the callee's result; answers the own one, or {@link Loop#SUSPENDED}. */
    abstract Object resume(Loop loop, Object value);

    /** Goes on with what the callee has thrown. */
    Object fail(Loop loop, Throwable error) throws Throwable {
        throw error;
    }
}
