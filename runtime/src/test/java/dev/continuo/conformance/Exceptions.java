package dev.continuo.conformance;

import static java.util.stream.Collectors.joining;

import dev.continuo.CancelledError;
import dev.continuo.TaskGroupException;
import dev.continuo.sync.BrokenBarrierException;
import dev.continuo.sync.QueueEmptyException;
import dev.continuo.sync.QueueFullException;
import dev.continuo.sync.QueueShutDownException;
import java.util.concurrent.TimeoutException;

/** Python's exceptions, and Continuo's that stand for them. */
enum Exceptions {
    CANCELLED_ERROR("CancelledError", CancelledError.class),
    APP_ERROR("AppError", AppError.class),
    VALUE_ERROR("ValueError", IllegalArgumentException.class),
    TIMEOUT_ERROR("TimeoutError", TimeoutException.class),
    EXCEPTION_GROUP("ExceptionGroup", TaskGroupException.class),
    QUEUE_EMPTY("QueueEmpty", QueueEmptyException.class),
    QUEUE_FULL("QueueFull", QueueFullException.class),
    QUEUE_SHUT_DOWN("QueueShutDown", QueueShutDownException.class),
    BROKEN_BARRIER_ERROR("BrokenBarrierError", BrokenBarrierException.class),
    RUNTIME_ERROR("RuntimeError", IllegalStateException.class),
    EXCEPTION("Exception", Exception.class),
    BASE_EXCEPTION("BaseException", Throwable.class);

    private final String python;
    private final Class<? extends Throwable> java;

    Exceptions(String python, Class<? extends Throwable> java) {
        this.python = python;
        this.java = java;
    }

    private static Exceptions named(String python) {
        for (Exceptions type : values()) {
            if (type.python.equals(python)) {
                return type;
            }
        }
        throw new AssertionError("no exception of the format: " + python);
    }

    /**
     * Python's name of the type of {@code t}; Java's, where there is no such type in Python. Of a group, with those of its
     * errors.
     */
    static String nameOf(Throwable t) {
        if (t instanceof TaskGroupException group) {
            return group.errors().stream().map(Exceptions::nameOf).collect(joining(",", "ExceptionGroup[", "]"));
        }
        for (Exceptions type : values()) {
            if (type.java == t.getClass()) {
                return type.python;
            }
        }
        return t.getClass().getName();
    }

    static boolean matches(Throwable t, String python) {
        return named(python).java.isInstance(t);
    }

    static Throwable create(String python) {
        return switch (named(python)) {
            case CANCELLED_ERROR -> new CancelledError();
            case APP_ERROR -> new AppError();
            case VALUE_ERROR -> new IllegalArgumentException();
            case TIMEOUT_ERROR -> new TimeoutException();
            case EXCEPTION_GROUP, QUEUE_EMPTY, QUEUE_FULL, QUEUE_SHUT_DOWN ->
                throw new AssertionError("not raised by programs: " + python);
            case BROKEN_BARRIER_ERROR -> new BrokenBarrierException("raised by the program");
            case RUNTIME_ERROR -> new IllegalStateException();
            case EXCEPTION -> new Exception();
            case BASE_EXCEPTION -> new Throwable();
        };
    }
}
