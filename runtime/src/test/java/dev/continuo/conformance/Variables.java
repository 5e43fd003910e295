package dev.continuo.conformance;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shared counters of a program, and its predicates on them. */
final class Variables {
    private final Map<String, Long> values;

    Variables(Map<String, Long> values) {
        this.values = new LinkedHashMap<>(values);
    }

    long get(String name) {
        return values.get(name);
    }

    long increment(String name, int by) {
        return values.merge(name, (long) by, Long::sum);
    }

    /** The value of a predicate: a boolean, or the counter itself. */
    Object evaluate(JsonObject predicate) throws AppError {
        long x = get(predicate.get("var").getAsString());
        if (predicate.has("raise_if") && x == predicate.get("raise_if").getAsLong()) {
            throw new AppError();
        }
        if (!predicate.has("cmp")) {
            return x;
        }
        long k = predicate.get("k").getAsLong();
        String comparison = predicate.get("cmp").getAsString();
        return switch (comparison) {
            case "ge" -> x >= k;
            case "gt" -> x > k;
            case "le" -> x <= k;
            case "lt" -> x < k;
            case "eq" -> x == k;
            case "ne" -> x != k;
            default -> throw new AssertionError("no comparison: " + comparison);
        };
    }

    /** What Python takes {@code value} for where it needs a boolean. */
    static boolean isTrue(Object value) {
        return value instanceof Boolean flag ? flag : (Long) value != 0;
    }

    void writeFinal(Recorder trace) {
        values.forEach((name, value) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("var", name);
            line.put("e", "final");
            line.put("v", value);
            trace.line(line);
        });
    }
}
