package dev.continuo.conformance;

import static dev.continuo.Continuo.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.Timeout;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncBarrier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations that hold others: what a block yields is a {@link Returned} or null. */
final class Structures {
    private final Interpreter interpreter;
    private final Recorder trace;

    Structures(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.trace = interpreter.trace;
    }

    @Async
    Task<@Nullable Object> run(Context context, Op op) throws Exception {
        // Statements, not an expression: only a call right in a return runs inline.
        switch (op.name()) {
            case "block":
                return body(context, op.ops("body"));
            case "loop":
                return loop(context, op);
            case "if":
                return body(context, op.ops(branch(op)));
            case "try":
                if (op.has("finally")) {
                    return tryFinally(context, op);
                }
                return tryExcept(context, op);
            case "with":
                return with(context, op);
            case "timeout":
                return timeout(context, op);
            case "group":
                return group(context, op);
            default:
                throw new AssertionError("no operation: " + op);
        }
    }

    @Async
    Task<@Nullable Object> body(Context context, List<Op> ops) throws Exception {
        for (Op op : ops) {
            Object result = await(interpreter.run(context, op));
            if (result instanceof Returned) {
                return Task.of(result);
            }
        }
        return Task.of(null);
    }

    @Async
    private Task<@Nullable Object> loop(Context context, Op op) throws Exception {
        List<Op> body = op.ops("body");
        Object result = null;
        for (int n = op.number("n"); n > 0 && result == null; n--) {
            result = await(body(context, body));
        }
        return Task.of(result);
    }

    private String branch(Op op) throws AppError {
        Object value = interpreter.variables.evaluate(op.fields().getAsJsonObject("pred"));
        return Variables.isTrue(value) ? "then" : "else";
    }

    @Async
    private Task<@Nullable Object> tryFinally(Context context, Op op) throws Exception {
        try {
            return tryExcept(context, op);
        } finally {
            await(body(context, op.ops("finally")));
        }
    }

    @Async
    private Task<@Nullable Object> tryExcept(Context context, Op op) throws Exception {
        try {
            return body(context, op.ops("body"));
        } catch (Throwable t) {
            JsonObject clause = clauseFor(t, op);
            if (clause == null) {
                throw t;
            }
            trace.caught(context, op, t);
            context.handled.addLast(t);
            try {
                return body(context, Op.list(clause.get("do")));
            } finally {
                context.handled.removeLast();
            }
        }
    }

    private static @Nullable JsonObject clauseFor(Throwable t, Op op) {
        for (JsonObject clause : op.objects("except")) {
            for (JsonElement type : clause.getAsJsonArray("on")) {
                if (Exceptions.matches(t, type.getAsString())) {
                    return clause;
                }
            }
        }
        return null;
    }

    @Async
    private Task<@Nullable Object> with(Context context, Op op) throws Exception {
        trace.called(context, op);
        int depth = context.executing.size();
        context.executing.addLast(op.i());
        Object result;
        try {
            result = interpreter.primitives.get(op) instanceof AsyncBarrier barrier
                    ? await(withBarrier(context, op, barrier))
                    : await(withGuard(context, op));
        } catch (Throwable t) {
            if (context.executing.size() > depth) {
                context.executing.removeLast();
            }
            trace.threw(context, op, t);
            throw t;
        }
        trace.event(context, op, "exit", Map.of(), null);
        return Task.of(result);
    }

    @Async
    private Task<@Nullable Object> withBarrier(Context context, Op op, AsyncBarrier barrier) throws Exception {
        int position = await(barrier.await());
        entered(context, op, position);
        return body(context, op.ops("body"));
    }

    @Async
    private Task<@Nullable Object> withGuard(Context context, Op op) throws Exception {
        var guard = interpreter.primitives.guard(op);
        await(guard.enter());
        try {
            entered(context, op, null);
            return body(context, op.ops("body"));
        } finally {
            await(guard.exit());
        }
    }

    private void entered(Context context, Op op, @Nullable Integer position) {
        context.executing.removeLast();
        trace.event(context, op, "enter", Recorder.value("v", position), null);
    }

    @Async
    private Task<@Nullable Object> timeout(Context context, Op op) throws Exception {
        Timeout timeout = Timeout.after(op.ticks());
        Object result;
        try {
            result = await(timeout.run(() -> timeoutBody(context, op, timeout)));
        } catch (Throwable t) {
            trace.event(context, op, "exc", Recorder.value("v", timeout.expired()), t);
            throw t;
        }
        trace.event(context, op, "exit", Recorder.value("v", timeout.expired()), null);
        return Task.of(result);
    }

    @Async
    private Task<@Nullable Object> timeoutBody(Context context, Op op, Timeout timeout) throws Exception {
        context.timeouts.addLast(timeout);
        try {
            trace.event(context, op, "enter", Map.of(), null);
            return body(context, op.ops("body"));
        } finally {
            context.timeouts.removeLast();
        }
    }

    @Async
    private Task<@Nullable Object> group(Context context, Op op) throws Exception {
        Object result;
        try {
            result = await(TaskGroup.run(group -> groupBody(context, op, group)));
        } catch (Throwable t) {
            context.executing.removeLast();
            trace.threw(context, op, t);
            throw t;
        }
        context.executing.removeLast();
        trace.event(context, op, "exit", Map.of(), null);
        return Task.of(result);
    }

    /** Ends where the group begins to wait for its tasks. */
    @Async
    private Task<@Nullable Object> groupBody(Context context, Op op, TaskGroup group) throws Exception {
        context.groups.addLast(group);
        try {
            trace.event(context, op, "enter", Map.of(), null);
            return body(context, op.ops("body"));
        } finally {
            context.groups.removeLast();
            context.executing.addLast(op.i());
        }
    }
}
