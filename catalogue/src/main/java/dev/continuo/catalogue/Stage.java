package dev.continuo.catalogue;

/** Where a rule is checked. */
public enum Stage {
    /** By the processor only: the rule is about what only the source shows. */
    SOURCE,
    /** By the weaver only: the rule is about what only the class file shows. */
    BYTECODE,
    /** By the processor first, and again by the weaver, for classes that were compiled without the processor. */
    BOTH
}
