package dev.continuo.processor.model;

/** The names of the annotations and of the runtime's types, which the processor knows by name only. */
public final class Names {
    /** What the qualified names of all types of Continuo begin with. */
    public static final String PREFIX = "dev.continuo.";

    /** The annotation of an asynchronous method. */
    public static final String ASYNC = "dev.continuo.annotation.Async";

    /** The annotation that names guards. */
    public static final String GUARDED = "dev.continuo.annotation.Guarded";

    /** The annotation that names a barrier. */
    public static final String BARRIER = "dev.continuo.annotation.Barrier";

    /** The class whose static {@link #AWAIT} methods suspend. */
    public static final String CONTINUO = "dev.continuo.Continuo";

    /** The name of the methods that suspend. */
    public static final String AWAIT = "await";

    /** The result type of an asynchronous method. */
    public static final String TASK = "dev.continuo.Task";

    /** The common type of tasks and promises. */
    public static final String AWAITABLE = "dev.continuo.Awaitable";

    /** The group that awaits its tasks. */
    public static final String TASK_GROUP = "dev.continuo.TaskGroup";

    /** The timeout as an object. */
    public static final String TIMEOUT = "dev.continuo.Timeout";

    /** What a cancelled await throws. */
    public static final String CANCELLED_ERROR = "dev.continuo.CancelledError";

    /** What {@code await} also takes. */
    public static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";

    /** What blocks until a result is there. */
    public static final String FUTURE = "java.util.concurrent.Future";

    /** The package of the synchronization primitives. */
    public static final String SYNC_PACKAGE = "dev.continuo.sync";

    /** The simple name of what every guard implements. */
    public static final String ASYNC_GUARD = "AsyncGuard";

    /** The simple name of the barrier's class. */
    public static final String ASYNC_BARRIER = "AsyncBarrier";

    private Names() {}

    /**
     * Returns the qualified name of a synchronization primitive.
     *
     * @param simpleName its simple name
     * @return the qualified name
     */
    public static String sync(String simpleName) {
        return SYNC_PACKAGE + "." + simpleName;
    }
}
