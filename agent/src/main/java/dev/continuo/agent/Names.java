package dev.continuo.agent;

import java.util.Set;

/** The names of the annotations and of the runtime's classes that the weaver reads and writes. */
public final class Names {
    /** What a class must mention, in any form, to concern the weaver. */
    public static final String MARKER = "dev/continuo/";

    /** Descriptor of {@code @Async}. */
    public static final String ASYNC = "Ldev/continuo/annotation/Async;";
    /** Descriptor of {@code @Guarded}. */
    public static final String GUARDED = "Ldev/continuo/annotation/Guarded;";
    /** Descriptor of {@code @Barrier}. */
    public static final String BARRIER = "Ldev/continuo/annotation/Barrier;";
    /** Descriptor of the mark on woven classes. */
    public static final String WOVEN = "Ldev/continuo/support/Woven;";
    /** The version of the protocol between woven code and the runtime. */
    public static final int PROTOCOL = 4;

    /** The facade that has {@code await}. */
    public static final String CONTINUO = "dev/continuo/Continuo";
    /** The task. */
    public static final String TASK = "dev/continuo/Task";
    /** The promise. */
    public static final String PROMISE = "dev/continuo/Promise";
    /** The part of a task that woven code works on. */
    public static final String CONTINUATION = "dev/continuo/support/Continuation";
    /** The frame. */
    public static final String FRAME = "dev/continuo/support/Frame";
    /** Passes primitive results without a box. */
    public static final String UNBOXED = "dev/continuo/support/Unboxed";
    /** The holder of the frame shapes. */
    public static final String FRAMES = "dev/continuo/support/Frames";
    /** The resume half of a method. */
    public static final String RESUMER = "dev/continuo/support/Resumer";
    /** Links what makes resumers. */
    public static final String RESUMERS = "dev/continuo/support/Resumers";
    /** The holder of the sentinel. */
    public static final String SUSPENSION = "dev/continuo/support/Suspension";
    /** Awaits values. */
    public static final String AWAITS = "dev/continuo/support/Awaits";
    /** Starts tasks. */
    public static final String COROUTINES = "dev/continuo/support/Coroutines";
    /** Links calls of methods that may be woven. */
    public static final String ASYNC_CALLS = "dev/continuo/support/AsyncCalls";
    /** Links lambdas of {@code @Async} interfaces. */
    public static final String ASYNC_LAMBDAS = "dev/continuo/support/AsyncLambdas";
    /** Thrown by the methods of a class that couldn't be woven. */
    public static final String WEAVE_ERROR = "dev/continuo/support/WeaveError";
    /** A guard. */
    public static final String GUARD = "dev/continuo/sync/AsyncGuard";
    /** The barrier of {@code @Barrier}. */
    public static final String ASYNC_BARRIER = "dev/continuo/sync/AsyncBarrier";

    /** The JDK's interface of stages. */
    public static final String STAGE = "java/util/concurrent/CompletionStage";
    /** The JDK's future. */
    public static final String FUTURE = "java/util/concurrent/CompletableFuture";
    /** Object. */
    public static final String OBJECT = "java/lang/Object";

    /** Descriptor of Task. */
    public static final String TASK_DESC = "L" + TASK + ";";
    /** Descriptor of the frame. */
    public static final String FRAME_DESC = "L" + FRAME + ";";
    /** Descriptor of Object. */
    public static final String OBJECT_DESC = "L" + OBJECT + ";";
    /** Descriptor of the method that awaits a task. */
    public static final String AWAIT_TASK = "(" + TASK_DESC + ")" + OBJECT_DESC;
    /** Descriptor of the method that awaits a stage. */
    public static final String AWAIT_STAGE = "(L" + STAGE + ";)" + OBJECT_DESC;

    /** What an {@code @Async} method may return, as internal names. */
    public static final Set<String> RETURN_TYPES = Set.of(TASK, STAGE, FUTURE);

    /** Suffix of the method that holds the woven body. */
    public static final String BODY_SUFFIX = "$async";
    /** Suffix of the resume half. */
    public static final String RESUME_SUFFIX = "$resume";
    /** Suffix of the method that makes an activation's frame. */
    public static final String FRAME_SUFFIX = "$frame";

    private Names() {}
}
