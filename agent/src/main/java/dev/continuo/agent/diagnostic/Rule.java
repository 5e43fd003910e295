package dev.continuo.agent.diagnostic;

/** The catalogue of what the weaver refuses; each rule says why, and the remedy. */
public enum Rule {
    /** An await under a monitor. */
    AWAIT_IN_MONITOR(
            "AwaitInMonitor",
            "awaits inside a synchronized block, and a monitor can't be kept across a suspension",
            "Move the await out of the block, or guard the state with dev.continuo.sync.AsyncLock"),
    /** An await in a method that isn't {@code @Async}. */
    AWAIT_OUTSIDE_ASYNC(
            "AwaitOutsideAsync",
            "awaits, but isn't @Async, so there is nothing to suspend",
            "Annotate the method with @Async and let it return Task<T>"),
    /** An await in a lambda for an interface whose method isn't {@code @Async}. */
    AWAIT_IN_PLAIN_LAMBDA(
            "AwaitInPlainLambda",
            "awaits in a lambda whose interface method isn't @Async, so its caller can't be suspended",
            "Use an interface whose method is @Async, such as dev.continuo.AsyncCallable"),
    /** A method reference to {@code await}. */
    AWAIT_REFERENCE(
            "AwaitReference",
            "refers to Continuo.await by a method reference, which can't suspend its caller",
            "Call await in the body of an @Async method or lambda"),
    /** An {@code @Async} constructor or initializer. */
    ASYNC_CONSTRUCTOR(
            "AsyncConstructor",
            "is a constructor or initializer, which can't suspend",
            "Await in an @Async factory method and pass the results to the constructor"),
    /** An {@code @Async} native method. */
    ASYNC_NATIVE(
            "AsyncNative", "is native, so it has no bytecode to weave", "Call the native method from an @Async method"),
    /** An {@code @Async synchronized} method. */
    ASYNC_SYNCHRONIZED(
            "AsyncSynchronized",
            "is synchronized, and a monitor can't be kept across a suspension",
            "Remove synchronized: between two awaits nothing else of the loop runs. To hold a lock across awaits, use"
                    + " @Guarded with an AsyncLock"),
    /** An {@code @Async} method with another return type. */
    ASYNC_RETURN_TYPE(
            "AsyncReturnType",
            "must return Task, CompletionStage or CompletableFuture",
            "Return Task<T>; Task<Void> for a method without a result"),
    /** A guard on a method that isn't {@code @Async}. */
    GUARDS_WITHOUT_ASYNC(
            "GuardsWithoutAsync",
            "has @Guarded or @Barrier but isn't @Async, so the guard can't be awaited",
            "Annotate the method with @Async"),
    /** A guard on a method without a body. */
    ABSTRACT_GUARDS(
            "AbstractGuards", "has @Guarded or @Barrier but no body to guard", "Put the guard on the implementations"),
    /** JSR or RET. */
    SUBROUTINE(
            "Subroutine",
            "contains the instructions JSR or RET of old compilers",
            "Compile the class for Java 8 or newer"),
    /** A class file without stack maps. */
    OLD_CLASS_FILE(
            "OldClassFile",
            "is compiled for a Java version below 8, whose class files lack what the weaver reads",
            "Compile the class for Java 8 or newer"),
    /** A class file from the future. */
    UNKNOWN_CLASS_FILE(
            "UnknownClassFile",
            "has a class file version that this weaver doesn't know",
            "Update Continuo, or compile with a lower --release"),
    /** More parameters than can be passed on. */
    TOO_MANY_PARAMETERS(
            "TooManyParameters",
            "has so many parameters that the task can't be passed beside them",
            "Pass an object that holds them"),
    /** The woven method exceeds 64 KiB. */
    METHOD_TOO_LARGE(
            "MethodTooLarge",
            "exceeds the limit of 65535 bytes per method once it is woven",
            "Split the method: move parts with awaits into @Async methods of their own"),
    /** A name that weaving needs is taken. */
    NAME_CLASH("NameClash", "has a name that weaving needs for a method of its own", "Rename the method"),
    /** A body whose {@code this} variable is reassigned. */
    THIS_REASSIGNED(
            "ThisReassigned",
            "stores another value into the local variable that holds this",
            "Compile the method with javac, or tell us which compiler makes such code"),
    /** The class was loaded before the agent could weave it. */
    ALREADY_LOADED(
            "AlreadyLoaded",
            "was loaded before the agent was installed, and a loaded class can't be woven",
            "Start the JVM with -javaagent:continuo-agent.jar, or weave in the build"),
    /** The weaver failed. */
    WEAVER_FAULT(
            "WeaverFault",
            "made the weaver fail, which is a fault of the weaver",
            "Report it with the class file; until it is mended, simplify the method");

    private final String id;
    private final String what;
    private final String remedy;

    Rule(String id, String what, String remedy) {
        this.id = id;
        this.what = what;
        this.remedy = remedy;
    }

    /**
     * Returns the rule's id.
     *
     * @return the id, as it stands in messages
     */
    public String id() {
        return id;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
