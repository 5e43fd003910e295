package dev.continuo.benchmarks.limit;

/** An activation that has suspended; the root frame of a task is made when the task is. */
abstract class Frame extends Receiver {
    /** What takes the result. */
    Receiver caller;

    /** The next frame in the one queue that this waits in. */
    Frame next;

    /** Where to go on: 0 before the first step. */
    int label;
}
