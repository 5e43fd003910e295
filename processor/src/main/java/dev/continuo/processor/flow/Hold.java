package dev.continuo.processor.flow;

/** What is known of a lock that the code has to do with. A lock that isn't mentioned wasn't touched. */
public enum Hold {
    /** Taken by this body, or by the guards of its method. */
    HELD,
    /** Given back by this body. */
    RELEASED,
    /** Given back by this body, or not touched, by the path taken. */
    FREE,
    /** Held or not, by the path taken. */
    MAYBE,
    /** Handed on, or else in the hands of other code. */
    UNKNOWN
}
