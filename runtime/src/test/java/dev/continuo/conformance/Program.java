package dev.continuo.conformance;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program of the oracle.
 *
 * @param primitives the declarations of the primitives, in order
 * @param variables the counters with their first values
 * @param tasks the declared tasks by name, in order
 * @param main the operations of the main task
 */
record Program(
        Map<String, JsonObject> primitives,
        Map<String, Long> variables,
        Map<String, Declaration> tasks,
        List<Op> main) {
    /**
     * A declared task.
     *
     * @param isAutomatic whether the main task starts it
     * @param ops its operations
     */
    record Declaration(boolean isAutomatic, List<Op> ops) {}

    static Program of(JsonObject json) {
        Map<String, JsonObject> primitives = new LinkedHashMap<>();
        json.getAsJsonObject("prims")
                .entrySet()
                .forEach(e -> primitives.put(e.getKey(), e.getValue().getAsJsonObject()));
        Map<String, Long> variables = new LinkedHashMap<>();
        if (json.has("vars")) {
            json.getAsJsonObject("vars")
                    .entrySet()
                    .forEach(e -> variables.put(e.getKey(), e.getValue().getAsLong()));
        }
        Map<String, Declaration> tasks = new LinkedHashMap<>();
        json.getAsJsonArray("tasks").forEach(element -> {
            JsonObject task = element.getAsJsonObject();
            boolean automatic = !task.has("auto") || task.get("auto").getAsBoolean();
            tasks.put(task.get("name").getAsString(), new Declaration(automatic, Op.list(task.get("ops"))));
        });
        return new Program(primitives, variables, tasks, Op.list(json.get("main")));
    }
}
