package dev.continuo.conformance;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import dev.continuo.CancelledError;
import dev.continuo.Loop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the trace of a program, one line of JSON for each event. */
final class Recorder {
    static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private final Loop loop;
    private final List<String> lines = new ArrayList<>();

    Recorder(Loop loop) {
        this.loop = loop;
    }

    List<String> lines() {
        return lines;
    }

    void started(String task) {
        event(task, null, "start", Map.of(), null);
    }

    void ended(String task, @Nullable Object value) {
        event(task, null, "end", value("v", value), null);
    }

    void failed(String task, Throwable error) {
        event(task, null, "end", Map.of(), error);
    }

    void called(Context context, Op op) {
        event(context.name, op.i(), "call", Map.of(), null);
    }

    void returned(Context context, Op op, @Nullable Object value) {
        event(context.name, op.i(), "ret", value("v", value), null);
    }

    void threw(Context context, Op op, Throwable error) {
        event(context.name, op.i(), "exc", Map.of(), error);
    }

    void caught(Context context, Op op, Throwable error) {
        event(context.name, op.i(), "caught", Map.of(), error);
    }

    /** An event of another kind; {@code values} are its keys after the kind. */
    void event(Context context, Op op, String kind, Map<String, ?> values, @Nullable Throwable error) {
        event(context.name, op.i(), kind, values, error);
    }

    private void event(
            String task, @Nullable Integer i, String kind, Map<String, ?> values, @Nullable Throwable error) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("t", task);
        if (i != null) {
            event.put("i", i);
        }
        event.put("e", kind);
        event.putAll(values);
        if (error != null) {
            event.put("x", Exceptions.nameOf(error));
            if (error instanceof CancelledError && error.getMessage() != null) {
                event.put("m", error.getMessage());
            }
        }
        event.put("at", Ticks.now(loop));
        line(event);
    }

    /** An exception that came out of a callback of the loop. */
    void loopError(@Nullable Throwable error) {
        event("-", null, "loop_error", Map.of(), error);
    }

    void line(Map<String, ?> event) {
        lines.add(GSON.toJson(event));
    }

    /** A map of one value, which may be null. */
    static Map<String, @Nullable Object> value(String key, @Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
