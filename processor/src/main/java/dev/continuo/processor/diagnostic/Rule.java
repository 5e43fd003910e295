package dev.continuo.processor.diagnostic;

/** The catalogue of rules. A rule's id is the constant's name in camel case; its entry is in {@code docs/checks.md}. */
public enum Rule {
    /** An {@code @Async} method returns something that no task can stand for. */
    ASYNC_RETURN_TYPE("AsyncReturnType"),
    /** A native method is {@code @Async}. */
    ASYNC_NATIVE("AsyncNative"),
    /** A {@code synchronized} method is {@code @Async}. */
    ASYNC_SYNCHRONIZED("AsyncSynchronized"),
    /** A method without a body has guards. */
    ABSTRACT_GUARDS("AbstractGuards"),
    /** A method that isn't {@code @Async} has guards. */
    GUARDS_WITHOUT_ASYNC("GuardsWithoutAsync"),
    /** A type or parameter of a guarded method can't be named by the generated class. */
    GUARD_OWNER("GuardOwner"),
    /** The generated class or one of its methods would clash with another. */
    GUARDS_NAME_CLASH("GuardsNameClash"),
    /** A guard path isn't well formed. */
    GUARD_SYNTAX("GuardSyntax"),
    /** A name in a guard path is unknown. */
    GUARD_UNKNOWN("GuardUnknown"),
    /** A member in a guard path exists and can't be reached from the method. */
    GUARD_ACCESS("GuardAccess"),
    /** A guard path leads to something that isn't a guard. */
    GUARD_TYPE("GuardType"),
    /** An await where no method can suspend. */
    AWAIT_OUTSIDE_ASYNC("AwaitOutsideAsync"),
    /** An await while a monitor is held. */
    AWAIT_IN_MONITOR("AwaitInMonitor"),
    /** {@code Continuo::await} as a method reference. */
    AWAIT_REFERENCE("AwaitReference"),
    /** An option of the processor has a value that it doesn't know. */
    UNKNOWN_OPTION("UnknownOption"),
    /** The processor itself failed. */
    PROCESSOR_FAULT("ProcessorFault"),
    /** The compiler isn't javac, and the rules on bodies didn't run. */
    BODIES_UNCHECKED("BodiesUnchecked");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /**
     * Returns the id that messages, options and the documentation use.
     *
     * @return the id, in camel case
     */
    public String id() {
        return id;
    }

    /**
     * Returns the key by which {@code @SuppressWarnings} silences this rule's warnings.
     *
     * @return the key
     */
    public String suppressionKey() {
        return "Continuo/" + id;
    }

    /**
     * Returns the option that sets this rule's severity, without {@code -A}.
     *
     * @return the option's name
     */
    public String option() {
        return "continuo." + id;
    }
}
