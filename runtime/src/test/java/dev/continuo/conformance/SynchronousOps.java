package dev.continuo.conformance;

import dev.continuo.Loop;
import dev.continuo.Task;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncCondition;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations that never give up control. */
final class SynchronousOps {
    private static final Set<String> NAMES = Set.of(
            "release",
            "locked",
            "set",
            "clear",
            "is_set",
            "notify",
            "notify_all",
            "query",
            "repr",
            "incr",
            "get",
            "log",
            "spawn",
            "cancel",
            "cancelling",
            "uncancel",
            "state",
            "new",
            "raise",
            "reraise",
            "reschedule",
            "when",
            "group_task");

    private final Interpreter interpreter;
    private final Primitives primitives;
    private final QueueOps queues;

    SynchronousOps(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.primitives = interpreter.primitives;
        queues = new QueueOps(primitives);
    }

    static boolean has(String name) {
        return NAMES.contains(name) || QueueOps.isSynchronous(name);
    }

    @Nullable
    Object run(Context context, Op op) throws Throwable {
        return switch (op.name()) {
            case "release", "set", "clear", "notify", "notify_all" -> signal(op);
            case "locked" -> primitives.isLocked(op);
            case "is_set" -> primitives.get(op, AsyncEvent.class).isSet();
            case "query" -> query(primitives.get(op, AsyncBarrier.class), op.text("what"));
            case "repr" -> Primitives.state(primitives.get(op));
            case "new" -> make(op);
            case "incr" -> interpreter.variables.increment(op.text("var"), op.number("by", 1));
            case "get" -> interpreter.variables.get(op.text("var"));
            case "log" -> op.text("msg");
            case "raise" -> throw Exceptions.create(op.text("x"));
            case "reraise" -> throw context.handled.getLast();
            default -> QueueOps.isSynchronous(op.name()) ? queues.runNow(op) : onTasks(context, op);
        };
    }

    private @Nullable Object signal(Op op) {
        switch (op.name()) {
            case "release" -> release(primitives.get(op));
            case "set" -> primitives.get(op, AsyncEvent.class).set();
            case "clear" -> primitives.get(op, AsyncEvent.class).clear();
            case "notify" -> primitives.get(op, AsyncCondition.class).signal(op.number("n", 1));
            default -> primitives.get(op, AsyncCondition.class).signalAll();
        }
        return null;
    }

    private static void release(Object primitive) {
        if (primitive instanceof AsyncLock lock) {
            lock.release();
        } else if (primitive instanceof AsyncCondition condition) {
            condition.release();
        } else {
            ((AsyncSemaphore) primitive).release();
        }
    }

    private static Object query(AsyncBarrier barrier, String what) {
        return switch (what) {
            case "parties" -> barrier.parties();
            case "n_waiting" -> barrier.waiting();
            case "broken" -> barrier.isBroken();
            default -> throw new AssertionError("no property of a barrier: " + what);
        };
    }

    private @Nullable Object make(Op op) {
        primitives.make(op.text("p"), op.fields());
        return null;
    }

    private @Nullable Object onTasks(Context context, Op op) {
        return switch (op.name()) {
            case "spawn" -> {
                interpreter.start(op.text("task"));
                yield null;
            }
            case "cancel" -> cancel(op);
            case "cancelling" -> Task.current().cancelling();
            case "uncancel" -> Task.current().uncancel();
            case "state" -> interpreter.tasks.state(op.text("task"));
            case "reschedule" -> reschedule(context, op.ticks());
            case "when" -> when(context);
            case "group_task" -> startInGroup(context, op);
            default -> throw new AssertionError("no operation: " + op);
        };
    }

    private @Nullable Boolean cancel(Op op) {
        Task<Object> task = interpreter.tasks.get(op.text("task"));
        if (task == null) {
            return null;
        }
        return op.has("msg") ? task.cancel(op.textOrNull("msg")) : task.cancel();
    }

    private static @Nullable Object reschedule(Context context, @Nullable Duration delay) {
        if (!context.timeouts.isEmpty()) {
            Duration now = Loop.current().time();
            context.timeouts.getLast().reschedule(delay == null ? null : now.plus(delay));
        }
        return null;
    }

    private static @Nullable Object when(Context context) {
        Duration when =
                context.timeouts.isEmpty() ? null : context.timeouts.getLast().when();
        return when == null ? null : when.toSeconds();
    }

    private @Nullable Object startInGroup(Context context, Op op) {
        return context.groups.isEmpty()
                ? null
                : interpreter
                        .helper(context, op.op("do"), context.groups.getLast())
                        .getName();
    }
}
