package dev.continuo.conformance;

import static dev.continuo.Continuo.await;

import com.google.gson.JsonObject;
import dev.continuo.AsCompleted;
import dev.continuo.Awaitable;
import dev.continuo.Continuo;
import dev.continuo.Settled;
import dev.continuo.Task;
import dev.continuo.Waited;
import dev.continuo.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The operations that wait for several tasks. */
final class WaitOps {
    private static final Set<String> NAMES = Set.of("gather", "wait_tasks", "as_completed");

    private final Interpreter interpreter;

    WaitOps(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    @Async
    Task<@Nullable Object> run(Context context, Op op) throws TimeoutException {
        List<Task<Object>> tasks = tasks(context, op);
        switch (op.name()) {
            case "gather":
                return gather(op, tasks);
            case "wait_tasks":
                return waitTasks(op, tasks);
            default:
                return asCompleted(Continuo.asCompleted(tasks, op.ticks()));
        }
    }

    /** Tasks: new ones, and those that are named and were started. */
    private List<Task<Object>> tasks(Context context, Op op) {
        List<Task<Object>> tasks = new ArrayList<>();
        for (JsonObject item : op.objects("items")) {
            if (item.has("do")) {
                tasks.add(interpreter.helper(context, Op.of(item.get("do"))));
            } else if (interpreter.tasks.isStarted(item.get("task").getAsString())) {
                tasks.add(interpreter.tasks.get(item.get("task").getAsString()));
            }
        }
        return tasks;
    }

    @Async
    private static Task<@Nullable Object> gather(Op op, List<Task<Object>> children) {
        if (!op.isTrue("re")) {
            return Task.of(await(Continuo.gather(children)));
        }
        List<@Nullable Object> results = new ArrayList<>();
        for (Settled<Object> settled : await(Continuo.gatherSettled(children))) {
            Throwable error = settled.error();
            results.add(error == null ? settled.value() : Map.of("x", Exceptions.nameOf(error)));
        }
        return Task.of(results);
    }

    @Async
    private static Task<@Nullable Object> waitTasks(Op op, List<Task<Object>> tasks) {
        Duration limit = op.ticks();
        Waited<Object> waited;
        switch (op.text("until")) {
            case "all":
                waited = await(Continuo.waitAll(tasks, limit));
                break;
            case "any":
                waited = await(Continuo.waitAny(tasks, limit));
                break;
            default:
                waited = await(Continuo.waitFailed(tasks, limit));
        }
        return Task.of(List.of(names(waited.done()), names(waited.pending())));
    }

    private static List<String> names(Set<Awaitable<Object>> tasks) {
        return tasks.stream().map(WaitOps::name).toList();
    }

    private static String name(Awaitable<Object> task) {
        return ((Task<Object>) task).getName();
    }

    @Async
    private static Task<@Nullable Object> asCompleted(AsCompleted<Object> tasks) throws TimeoutException {
        List<Object> results = new ArrayList<>();
        while (tasks.hasNext()) {
            Awaitable<Object> task = await(tasks.next());
            List<@Nullable Object> result = new ArrayList<>();
            result.add(name(task));
            result.add(outcome(task));
            results.add(result);
        }
        return Task.of(results);
    }

    private static @Nullable Object outcome(Awaitable<Object> task) {
        if (task.isCancelled()) {
            return Map.of("x", "CancelledError");
        }
        Throwable error = task.exception();
        return error == null ? task.result() : Map.of("x", Exceptions.nameOf(error));
    }
}
