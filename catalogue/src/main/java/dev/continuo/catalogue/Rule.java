package dev.continuo.catalogue;

import static dev.continuo.catalogue.Severity.ERROR;
import static dev.continuo.catalogue.Severity.OFF;
import static dev.continuo.catalogue.Severity.WARN;
import static dev.continuo.catalogue.Stage.BOTH;
import static dev.continuo.catalogue.Stage.BYTECODE;

/**
 * The catalogue of rules. A rule's id is the constant's name in camel case; its entry is in {@code docs/checks.md}.
 *
 * <p>A rule whose text is the same wherever it is broken states it here. The text of the others depends on the place; the
 * class that checks them writes it.
 */
public enum Rule {
    /** An {@code @Async} method returns something that no task can stand for. */
    ASYNC_RETURN_TYPE(
            "AsyncReturnType",
            BOTH,
            "returns no Task, CompletionStage or CompletableFuture",
            "its caller gets a task",
            "Return Task<T>, or Task<Void> with 'return Task.done()' for no result"),
    /** A native method is {@code @Async}. */
    ASYNC_NATIVE(
            "AsyncNative",
            BOTH,
            "is native",
            "it has no bytecode that could be woven",
            "Call the native method from an @Async method written in Java"),
    /** A {@code synchronized} method is {@code @Async}. */
    ASYNC_SYNCHRONIZED(
            "AsyncSynchronized",
            BOTH,
            "is synchronized",
            "a monitor can't be kept across a suspension",
            "Remove 'synchronized': between two awaits nothing else of the loop runs; to hold a lock across awaits, use"
                    + " @Guarded with an AsyncLock"),
    /** An {@code @Async} constructor or initializer; javac refuses the annotation there. */
    ASYNC_CONSTRUCTOR(
            "AsyncConstructor",
            BYTECODE,
            "is an @Async constructor or initializer",
            "the object would be seen half made while it is suspended",
            "Await in an @Async factory method and pass the results to the constructor"),
    /** A method without a body has guards. */
    ABSTRACT_GUARDS(
            "AbstractGuards",
            BOTH,
            "has guards and no body",
            "guards surround a body, and implementations don't inherit them",
            "Move the annotation to each implementation"),
    /** A method that isn't {@code @Async} has guards. */
    GUARDS_WITHOUT_ASYNC(
            "GuardsWithoutAsync",
            BOTH,
            "has guards and isn't @Async",
            "to wait for a guard is to suspend",
            "Annotate the method with @Async"),
    /** A guarded method is in a local or anonymous class. */
    GUARD_OWNER("GuardOwner", ERROR),
    /** The generated class or one of its methods would clash with another. */
    GUARDS_NAME_CLASH("GuardsNameClash", ERROR),
    /** A guard path isn't well formed. */
    GUARD_SYNTAX("GuardSyntax", ERROR),
    /** A name in a guard path is unknown. */
    GUARD_UNKNOWN("GuardUnknown", ERROR),
    /** A member in a guard path exists and can't be reached from the method. */
    GUARD_ACCESS("GuardAccess", ERROR),
    /** A guard path leads to something that isn't a guard. */
    GUARD_TYPE("GuardType", ERROR),
    /** A guard is in a field that isn't final. */
    GUARD_NOT_FINAL("GuardNotFinal", WARN),
    /** A static method or field names a guard of an object. */
    STATIC_GUARDED_BY_INSTANCE("StaticGuardedByInstance", ERROR),
    /** An await in a method that can't suspend. */
    AWAIT_OUTSIDE_ASYNC(
            "AwaitOutsideAsync",
            BOTH,
            "awaits and isn't @Async",
            "only an @Async method can suspend",
            "Annotate the method with @Async and let it return Task<T>, or block with 'join()' outside the loop"),
    /** An await in a lambda for an interface whose method isn't {@code @Async}. */
    AWAIT_IN_PLAIN_LAMBDA(
            "AwaitInPlainLambda",
            BOTH,
            "awaits, and the interface method that it implements isn't @Async",
            "its caller can't be suspended",
            "Use an interface whose method is @Async, such as AsyncCallable"),
    /** An await while a monitor is held. */
    AWAIT_IN_MONITOR(
            "AwaitInMonitor",
            BOTH,
            "awaits inside a synchronized block",
            "a monitor can't be kept across a suspension",
            "Move the await out of the block, or guard the state with an AsyncLock"),
    /** {@code Continuo::await} as a method reference. */
    AWAIT_REFERENCE(
            "AwaitReference",
            BOTH,
            "refers to 'Continuo::await'",
            "whoever calls the reference isn't @Async and can't be suspended",
            "Call await in the body of an @Async method, or in a lambda for an @Async interface"),
    /** An await while a lock of a thread is held. */
    AWAIT_UNDER_LOCK("AwaitUnderLock", ERROR),
    /** A lock that is kept where an await is cancelled. */
    ACQUIRE_WITHOUT_FINALLY("AcquireWithoutFinally", WARN),
    /** A lock that is released on one path and kept on another. */
    ACQUIRE_NOT_RELEASED("AcquireNotReleased", WARN),
    /** A lock that is released twice, or where it wasn't acquired. */
    RELEASE_NOT_HELD("ReleaseNotHeld", WARN),
    /** A condition that is signalled after its lock was released. */
    SIGNAL_WITHOUT_LOCK("SignalWithoutLock", ERROR),
    /** A condition that is signalled where no lock is acquired. */
    SIGNAL_UNGUARDED("SignalUnguarded", WARN),
    /** A wait on a condition that isn't repeated. */
    CONDITION_NOT_IN_LOOP("ConditionNotInLoop", WARN),
    /** A guarded field that is touched where the guard isn't held. */
    UNGUARDED_ACCESS("UnguardedAccess", ERROR),
    /** A method that overrides a guarded one and isn't guarded. */
    OVERRIDE_DROPS_GUARDS("OverrideDropsGuards", WARN),
    /** A field that gets a value which was computed from what it held before an await. */
    UPDATE_ACROSS_AWAIT("UpdateAcrossAwait", WARN),
    /** A field that is checked before an await and used after it. */
    CHECK_THEN_AWAIT("CheckThenAwait", WARN),
    /** An await between two steps through a collection that others change. */
    AWAIT_WHILE_ITERATING("AwaitWhileIterating", WARN),
    /** A guard is awaited by the task that holds it. */
    SELF_DEADLOCK("SelfDeadlock", ERROR),
    /** A guard may be awaited by the task that holds it. */
    POSSIBLE_SELF_DEADLOCK("PossibleSelfDeadlock", WARN),
    /** Two ways enter locks in different orders. */
    LOCK_ORDER_INVERSION("LockOrderInversion", WARN),
    /** A barrier is awaited under a guard that its other parties need. */
    BARRIER_UNDER_LOCK("BarrierUnderLock", ERROR),
    /** Methods await each other before they do anything else. */
    AWAIT_CYCLE("AwaitCycle", ERROR),
    /** A task awaits itself. */
    AWAIT_ITSELF("AwaitItself", ERROR),
    /** The task of an {@code @Async} call is dropped in {@code @Async} code. */
    DISCARDED_TASK("DiscardedTask", ERROR),
    /** A task is dropped where its call was perhaps meant to run beside the caller. */
    DETACHED_TASK("DetachedTask", WARN),
    /** Of a task that a call makes only the state, text or identity is used. */
    LOST_TASK("LostTask", WARN),
    /** A task is started and nobody keeps hold of it. */
    UNREAD_TASK("UnreadTask", WARN),
    /** An {@code @Async} call in a lambda that returns nothing. */
    ASYNC_LAMBDA_FOR_VOID("AsyncLambdaForVoid", WARN),
    /** {@code @Async} code returns null in place of a task. */
    ASYNC_RETURNS_NULL("AsyncReturnsNull", ERROR),
    /** A task that yields a task. */
    NESTED_TASK("NestedTask", WARN),
    /** A task is made with a resource that is closed before the task's first step. */
    TASK_OUTLIVES_RESOURCE("TaskOutlivesResource", ERROR),
    /** A task group gets a task with a resource that is closed before the group ends. */
    RESOURCE_CLOSED_BEFORE_GROUP("ResourceClosedBeforeGroup", WARN),
    /** A cancellation is caught and not rethrown. */
    SWALLOWED_CANCELLATION("SwallowedCancellation", WARN),
    /** A timeout around code that never suspends. */
    TIMEOUT_WITHOUT_AWAIT("TimeoutWithoutAwait", WARN),
    /** {@code @Async} code calls a method of Java's library that blocks. */
    BLOCKING_CALL("BlockingCall", WARN),
    /** {@code @Async} code blocks on a task that is certainly pending. */
    BLOCKING_ON_TASK("BlockingOnTask", ERROR),
    /** {@code @Async} code calls a method that is annotated as blocking. */
    BLOCKING_METHOD("BlockingMethod", ERROR),
    /** {@code @Async} code calls what the build lists as blocking. */
    CONFIGURED_BLOCKING("ConfiguredBlocking", WARN),
    /** {@code @Async} code has an endless loop without an await. */
    LOOP_WITHOUT_AWAIT("LoopWithoutAwait", OFF),
    /** More parameters than can be passed on. */
    TOO_MANY_PARAMETERS(
            "TooManyParameters",
            BOTH,
            "has too many parameters",
            "the task can't be passed beside them",
            "Pass an object that holds them"),
    /** The woven method exceeds 64 KiB. */
    METHOD_TOO_LARGE(
            "MethodTooLarge",
            BYTECODE,
            "exceeds 65535 bytes",
            "no method of a class file may be larger",
            "Split the method: move parts with awaits into @Async methods of their own"),
    /** The woven class exceeds 64 Ki constants. */
    CLASS_TOO_LARGE(
            "ClassTooLarge",
            BYTECODE,
            "exceeds 65535 constants",
            "no class file may have more",
            "Split the class: move @Async methods into a class of their own"),
    /** The woven method is longer than what HotSpot compiles; a warning, since it runs. */
    HUGE_METHOD(
            "HugeMethod",
            BYTECODE,
            "exceeds 8000 bytes",
            "the JVM doesn't compile longer methods, so that it runs slowly",
            "Split the method: move parts with awaits into @Async methods of their own"),
    /** A name that weaving needs is taken. */
    NAME_CLASH(
            "NameClash", BOTH, "has a name that is taken", "weaving makes a method of that name", "Rename the method"),
    /** JSR or RET. */
    SUBROUTINE(
            "Subroutine",
            BYTECODE,
            "contains the instructions JSR or RET",
            "only compilers for Java 6 and older write them",
            "Compile the class for Java 8 or newer"),
    /** A class file without stack maps. */
    OLD_CLASS_FILE(
            "OldClassFile",
            BYTECODE,
            "is compiled for a Java version below 8",
            "such class files lack what the weaver reads",
            "Compile the class for Java 8 or newer"),
    /** A class file from the future. */
    UNKNOWN_CLASS_FILE(
            "UnknownClassFile",
            BYTECODE,
            "has an unknown class file version",
            "it is newer than this weaver",
            "Update Continuo, or compile with a lower --release"),
    /** The class was loaded before the agent could weave it. */
    ALREADY_LOADED(
            "AlreadyLoaded",
            BYTECODE,
            "was loaded before the agent was installed",
            "a loaded class can't be woven",
            "Start the JVM with -javaagent:continuo-agent.jar, or weave in the build"),
    /** The weaver failed. */
    WEAVER_FAULT(
            "WeaverFault",
            BYTECODE,
            "made the weaver fail",
            "this is a defect of Continuo, not of the program",
            "Report it with the class file; until it is mended, simplify the method"),
    /** The build compiles {@code @Async} methods that nothing weaves. */
    NO_WEAVER("NoWeaver", ERROR),
    /** An option of the processor has a value that it doesn't know. */
    UNKNOWN_OPTION("UnknownOption", ERROR),
    /** The processor itself failed. */
    PROCESSOR_FAULT("ProcessorFault", ERROR),
    /** The compiler isn't javac, and the rules on bodies didn't run. */
    BODIES_UNCHECKED("BodiesUnchecked", WARN);

    private final String id;
    private final Stage stage;
    private final Severity severity;
    private final String what;
    private final String why;
    private final String fix;

    /** Makes a rule of the processor, whose class writes the text. */
    Rule(String id, Severity severity) {
        this(id, Stage.SOURCE, severity, "", "", "");
    }

    /** Makes an error that has the same text everywhere. */
    Rule(String id, Stage stage, String what, String why, String fix) {
        this(id, stage, ERROR, what, why, fix);
    }

    Rule(String id, Stage stage, Severity severity, String what, String why, String fix) {
        this.id = id;
        this.stage = stage;
        this.severity = severity;
        this.what = what;
        this.why = why;
        this.fix = fix;
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
     * Tells where the rule is checked.
     *
     * @return by the processor, the weaver or both
     */
    public Stage stage() {
        return stage;
    }

    /**
     * Returns how the rule is told unless an option says otherwise.
     *
     * @return the severity; off for a rule that one opts into
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns the key by which {@code @SuppressWarnings} silences this rule's warnings, and by which messages begin.
     *
     * @return the key
     */
    public String suppressionKey() {
        return "Continuo/" + id;
    }

    /**
     * Returns the option that sets this rule's severity in the processor, without {@code -A}.
     *
     * @return the option's name
     */
    public String option() {
        return "continuo." + id;
    }

    /**
     * Returns the message of a rule whose text stands here, without the id.
     *
     * @param subject who breaks it: the element as the message shall name it
     * @param detail what else to know, such as a number; empty for nothing
     * @return what is wrong, why, and the remedy
     * @throws IllegalStateException if the text of this rule depends on the place
     */
    public String message(String subject, String detail) {
        if (what.isEmpty()) {
            throw new IllegalStateException("The text of " + id + " isn't in the catalogue.");
        }
        String parenthesis = detail.isEmpty() ? "" : " (" + detail + ")";
        return subject + " " + what + parenthesis + ": " + why + ". " + fix + ".";
    }
}
