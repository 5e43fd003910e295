package dev.continuo.conformance;

import static dev.continuo.Continuo.await;

import com.google.gson.JsonObject;
import dev.continuo.Awaitable;
import dev.continuo.Continuo;
import dev.continuo.Loop;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncCondition;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations that may give up control. */
final class SuspendingOps {
    private static final Set<String> SILENT = Set.of("yield", "sleep", "align");
    private static final Set<String> NAMES = Set.of(
            "yield", "sleep", "align", "acquire", "wait", "wait_pred", "reset", "abort", "join", "wait_for", "shield");

    private final Interpreter interpreter;
    private final Primitives primitives;
    private final WaitOps waits;
    private final QueueOps queues;

    SuspendingOps(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.primitives = interpreter.primitives;
        waits = new WaitOps(interpreter);
        queues = new QueueOps(interpreter.primitives);
    }

    static boolean has(String name) {
        return NAMES.contains(name) || WaitOps.has(name) || QueueOps.isSuspending(name);
    }

    /** Whether the trace has no {@code call} of the operation. */
    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    @Async
    Task<@Nullable Object> run(Context context, Op op) throws Exception {
        switch (op.name()) {
            case "yield":
                return Task.of(await(Continuo.yieldNow()));
            case "sleep":
                return Task.of(await(Continuo.sleep(Ticks.of(op.number("n")))));
            case "align":
                return Task.of(await(Continuo.sleep(untilAligned(op))));
            case "acquire":
                return Task.of(await(acquire(primitives.get(op))));
            case "wait":
                return waitOn(primitives.get(op));
            case "wait_pred":
                return waitForPredicate(context, op);
            case "reset":
                return Task.of(await(primitives.get(op, AsyncBarrier.class).reset()));
            case "abort":
                return Task.of(await(primitives.get(op, AsyncBarrier.class).abort()));
            case "join":
                return join(op);
            case "wait_for":
                return waitFor(context, op);
            case "shield":
                return Task.of(await(Continuo.shield(interpreter.helper(context, op.op("do")))));
            default:
                return others(context, op);
        }
    }

    @Async
    private Task<@Nullable Object> others(Context context, Op op) throws Exception {
        if (WaitOps.has(op.name())) {
            return waits.run(context, op);
        }
        return queues.run(op);
    }

    private static Duration untilAligned(Op op) {
        int m = op.number("m");
        long left = Math.floorMod(op.number("r") - Ticks.now(Loop.current()), (long) m);
        return Ticks.of(left == 0 ? m : left);
    }

    @Async
    private static Task<Boolean> acquire(Object primitive) {
        if (primitive instanceof AsyncLock lock) {
            return lock.acquire();
        }
        if (primitive instanceof AsyncCondition condition) {
            return condition.acquire();
        }
        return ((AsyncSemaphore) primitive).acquire();
    }

    @Async
    private static Task<@Nullable Object> waitOn(Object primitive) {
        if (primitive instanceof AsyncEvent event) {
            return Task.of(await(event.await()));
        }
        if (primitive instanceof AsyncCondition condition) {
            return Task.of(await(condition.await()));
        }
        return Task.of(await(((AsyncBarrier) primitive).await()));
    }

    @Async
    private Task<@Nullable Object> waitForPredicate(Context context, Op op) throws AppError {
        JsonObject predicate = op.fields().getAsJsonObject("pred");
        Object[] last = new Object[1];
        await(primitives.get(op, AsyncCondition.class).awaitUntil(() -> {
            try {
                last[0] = interpreter.variables.evaluate(predicate);
            } catch (AppError e) {
                interpreter.trace.event(context, op, "pred", Map.of(), e);
                throw Rethrow.unchecked(e);
            }
            interpreter.trace.event(context, op, "pred", Recorder.value("v", last[0]), null);
            return Variables.isTrue(last[0]);
        }));
        return Task.of(last[0]);
    }

    @Async
    private Task<@Nullable Object> join(Op op) throws Exception {
        Task<Object> task = interpreter.tasks.get(op.text("task"));
        if (task == null) {
            return Task.of(null);
        }
        if (op.isTrue("shield")) {
            Awaitable<Object> shield = Continuo.shield(task);
            return Task.of(op.has("ticks") ? await(Continuo.waitFor(op.ticks(), shield)) : await(shield));
        }
        if (op.has("ticks")) {
            return Continuo.waitFor(op.ticks(), task);
        }
        return task;
    }

    @Async
    private Task<@Nullable Object> waitFor(Context context, Op op) throws Exception {
        Duration limit = op.ticks();
        Op nested = op.op("do");
        if (limit != null && (limit.isZero() || limit.isNegative())) {
            return Continuo.waitFor(limit, interpreter.helper(context, nested));
        }
        return Task.of(await(Continuo.waitFor(limit, () -> interpreter.coroutine(context, nested))));
    }
}
