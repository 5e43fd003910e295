package dev.continuo.conformance;

import dev.continuo.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of a program by name, in the order in which they were made. */
final class TaskTable {
    private final Map<String, Task<Object>> tasks = new LinkedHashMap<>();
    private final Map<String, Context> contexts = new LinkedHashMap<>();

    void add(String name, Task<Object> task) {
        tasks.put(name, task);
    }

    void began(Context context) {
        contexts.put(context.name, context);
    }

    boolean isStarted(String name) {
        return tasks.containsKey(name);
    }

    /** The task; null if it was not started. */
    @Nullable
    Task<Object> get(String name) {
        return tasks.get(name);
    }

    String state(String name) {
        Task<Object> task = get(name);
        return task == null ? "unspawned" : state(task);
    }

    private static String state(Task<Object> task) {
        if (!task.isDone()) {
            return "pending";
        }
        if (task.isCancelled()) {
            return "cancelled";
        }
        return task.exception() != null ? "raised" : "returned";
    }

    void writeFinal(Recorder trace) {
        tasks.forEach((name, task) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("t", name);
            line.put("e", "final");
            addEnd(line, name, task);
            trace.line(line);
        });
    }

    private void addEnd(Map<String, Object> line, String name, Task<Object> task) {
        String state = state(task);
        Context context = contexts.get(name);
        if (!state.equals("pending")) {
            line.put("s", state);
            if (state.equals("returned")) {
                line.put("v", task.result());
            } else if (state.equals("raised")) {
                line.put("x", Exceptions.nameOf(task.exception()));
            }
            return;
        }
        line.put("s", "stuck");
        if (context != null && !context.executing.isEmpty()) {
            line.put("i", context.executing.getLast());
        }
    }
}
