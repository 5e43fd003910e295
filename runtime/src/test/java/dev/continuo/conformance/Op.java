package dev.continuo.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a program.
 *
 * @param i its number, unique within its task
 * @param name what it does
 * @param fields the operation as JSON
 */
record Op(int i, String name, JsonObject fields) {
    static Op of(JsonElement json) {
        JsonObject fields = json.getAsJsonObject();
        return new Op(fields.get("i").getAsInt(), fields.get("op").getAsString(), fields);
    }

    static List<Op> list(@Nullable JsonElement array) {
        List<Op> ops = new ArrayList<>();
        if (array != null) {
            for (JsonElement op : array.getAsJsonArray()) {
                ops.add(of(op));
            }
        }
        return ops;
    }

    boolean has(String key) {
        return fields.has(key);
    }

    boolean isTrue(String key) {
        return has(key) && fields.get(key).getAsBoolean();
    }

    String text(String key) {
        return fields.get(key).getAsString();
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) && !fields.get(key).isJsonNull() ? text(key) : null;
    }

    int number(String key) {
        return fields.get(key).getAsInt();
    }

    int number(String key, int absent) {
        return has(key) ? number(key) : absent;
    }

    /** The ticks of a time limit; null for none. */
    @Nullable
    Duration ticks() {
        return fields.get("ticks").isJsonNull() ? null : Ticks.of(number("ticks"));
    }

    Op op(String key) {
        return of(fields.get(key));
    }

    List<Op> ops(String key) {
        return list(fields.get(key));
    }

    List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        if (has(key)) {
            JsonArray array = fields.getAsJsonArray(key);
            array.forEach(element -> objects.add(element.getAsJsonObject()));
        }
        return objects;
    }
}
