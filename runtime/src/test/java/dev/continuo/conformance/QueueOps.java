package dev.continuo.conformance;

import static dev.continuo.Continuo.await;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.sync.AsyncQueue;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operations on queues. */
final class QueueOps {
    private static final Set<String> SYNCHRONOUS = Set.of("put_now", "get_now", "task_done", "shutdown", "describe");
    private static final Set<String> SUSPENDING = Set.of("queue_put", "queue_get", "queue_join");

    private final Primitives primitives;

    QueueOps(Primitives primitives) {
        this.primitives = primitives;
    }

    static boolean isSynchronous(String name) {
        return SYNCHRONOUS.contains(name);
    }

    static boolean isSuspending(String name) {
        return SUSPENDING.contains(name);
    }

    @SuppressWarnings("unchecked")
    private AsyncQueue<Long> queue(Op op) {
        return primitives.get(op, AsyncQueue.class);
    }

    @Nullable
    Object runNow(Op op) {
        AsyncQueue<Long> queue = queue(op);
        switch (op.name()) {
            case "get_now":
                return queue.getNow();
            case "describe":
                return describe(queue);
            case "put_now":
                queue.putNow((long) op.number("v"));
                return null;
            case "task_done":
                queue.taskDone();
                return null;
            default:
                queue.shutdown(op.isTrue("immediate"));
                return null;
        }
    }

    @Async
    Task<@Nullable Object> run(Op op) {
        switch (op.name()) {
            case "queue_get":
                return Task.of(await(queue(op).get()));
            case "queue_put":
                return Task.of(await(queue(op).put((long) op.number("v"))));
            default:
                return Task.of(await(queue(op).join()));
        }
    }

    /** All that can be seen of a queue. */
    static List<Object> describe(AsyncQueue<?> queue) {
        String text = queue.toString();
        return List.of(
                queue.size(),
                queue.isEmpty(),
                queue.isFull(),
                number("getters", text),
                number("putters", text),
                number("unfinished", text),
                text.endsWith("shut down]"));
    }

    private static int number(String key, String text) {
        Matcher matcher = Pattern.compile(key + ":(\\d+)").matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
