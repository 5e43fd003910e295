package dev.continuo.conformance;

import com.google.gson.JsonObject;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncBoundedSemaphore;
import dev.continuo.sync.AsyncCondition;
import dev.continuo.sync.AsyncEvent;
import dev.continuo.sync.AsyncGuard;
import dev.continuo.sync.AsyncLock;
import dev.continuo.sync.AsyncQueue;
import dev.continuo.sync.AsyncSemaphore;
import java.util.LinkedHashMap;
import java.util.Map;

/** The primitives of a program by name, and what can be read off them. */
final class Primitives {
    private static final String WAITERS = ", waiters:";
    private static final String VALUE = "unlocked, value:";

    private final Map<String, Object> byName = new LinkedHashMap<>();

    <P> P get(Op op, Class<P> type) {
        return type.cast(byName.get(op.text("p")));
    }

    Object get(Op op) {
        return get(op, Object.class);
    }

    AsyncGuard guard(Op op) {
        return get(op, AsyncGuard.class);
    }

    /** Builds a primitive and binds {@code name} to it; if that fails, the name stays as it was. */
    void make(String name, JsonObject declaration) {
        byName.put(name, create(declaration));
    }

    private Object create(JsonObject declaration) {
        String kind = declaration.get("kind").getAsString();
        return switch (kind) {
            case "lock" -> new AsyncLock();
            case "event" -> new AsyncEvent();
            case "cond" ->
                declaration.has("lock")
                        ? new AsyncCondition(
                                (AsyncLock) byName.get(declaration.get("lock").getAsString()))
                        : new AsyncCondition();
            case "sem" -> new AsyncSemaphore(declaration.get("value").getAsInt());
            case "bsem" -> new AsyncBoundedSemaphore(declaration.get("value").getAsInt());
            case "fifo" -> AsyncQueue.<Long>fifo(declaration.get("capacity").getAsInt());
            case "lifo" -> AsyncQueue.<Long>lifo(declaration.get("capacity").getAsInt());
            case "priority" ->
                AsyncQueue.<Long>priority(declaration.get("capacity").getAsInt());
            case "barrier" -> new AsyncBarrier(declaration.get("parties").getAsInt());
            default -> throw new AssertionError("no kind of primitive: " + kind);
        };
    }

    /** The state in the brackets of {@code toString()}. */
    static String state(Object primitive) {
        String text = primitive.toString();
        return text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
    }

    boolean isLocked(Op op) {
        return isLocked(get(op));
    }

    private static boolean isLocked(Object primitive) {
        if (primitive instanceof AsyncLock lock) {
            return lock.isLocked();
        }
        if (primitive instanceof AsyncCondition condition) {
            return condition.isLocked();
        }
        return ((AsyncSemaphore) primitive).isLocked();
    }

    void writeFinal(Recorder trace) {
        byName.forEach((name, primitive) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("p", name);
            line.put("e", "final");
            if (primitive instanceof AsyncQueue<?> queue) {
                line.put("v", QueueOps.describe(queue));
            } else if (primitive instanceof AsyncBarrier barrier) {
                line.put("state", state(barrier).split(",", 2)[0]);
                line.put("n_waiting", barrier.waiting());
                line.put("broken", barrier.isBroken());
            } else {
                addFlags(line, primitive);
                line.put("waiters", waiters(primitive));
            }
            trace.line(line);
        });
    }

    private static void addFlags(Map<String, Object> line, Object primitive) {
        if (primitive instanceof AsyncEvent event) {
            line.put("set", event.isSet());
            return;
        }
        if (primitive instanceof AsyncSemaphore) {
            line.put("value", value(state(primitive)));
        }
        line.put("locked", isLocked(primitive));
    }

    private static int value(String state) {
        return state.startsWith(VALUE)
                ? Integer.parseInt(state.substring(VALUE.length()).split(",", 2)[0])
                : 0;
    }

    private static int waiters(Object primitive) {
        String state = state(primitive);
        int at = state.indexOf(WAITERS);
        return at < 0 ? 0 : Integer.parseInt(state.substring(at + WAITERS.length()));
    }
}
