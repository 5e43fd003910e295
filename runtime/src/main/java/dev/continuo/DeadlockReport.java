package dev.continuo;

import dev.continuo.support.Blocker;
import dev.continuo.support.Continuation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes tasks that wait for ever: each with what it waits for, who holds that, and where it waits. */
final class DeadlockReport {
    private static final int MOST_LISTED = 20;
    private static final int MOST_LINES = 10;
    private static final int MOST_AWAITED = 5;
    private static final int MOST_CIRCLES = 5;
    private static final String REMEDY = "\n  If something outside is to wake one of them, keep the loop waiting for it"
            + " with Loop.hold(), or await a CompletionStage.";

    private final List<Task<?>> tasks;

    /** The primitives that are waited for, each with the number that tells it from others of its class. */
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();

    private final Map<Class<?>, Integer> counts = new HashMap<>();
    private final StringBuilder text = new StringBuilder("nothing can wake the loop any more, and ");

    DeadlockReport(List<Task<?>> tasks) {
        this.tasks = tasks;
    }

    @Override
    public String toString() {
        numberPrimitives();
        text.append(tasks.size()).append(tasks.size() == 1 ? " task waits:" : " tasks wait:");
        for (Task<?> task : tasks.subList(0, Math.min(tasks.size(), MOST_LISTED))) {
            describe(task);
        }
        if (tasks.size() > MOST_LISTED) {
            text.append("\n  and ").append(tasks.size() - MOST_LISTED).append(" more");
        }
        describeCircles();
        text.append(REMEDY);
        return text.toString();
    }

    private void numberPrimitives() {
        for (Task<?> task : tasks) {
            if (task.waitsFor() instanceof Blocker blocker && !numbers.containsKey(blocker.subject())) {
                numbers.put(blocker.subject(), counts.merge(blocker.subject().getClass(), 1, Integer::sum));
            }
        }
    }

    /** Returns the text of a primitive, with its number behind the name of its class if there are several of that. */
    private String numbered(Object subject) {
        String description = subject.toString();
        String type = subject.getClass().getSimpleName();
        boolean several = counts.getOrDefault(subject.getClass(), 0) > 1 && description.startsWith(type + " ");
        return several ? type + " #" + numbers.get(subject) + description.substring(type.length()) : description;
    }

    private void describe(Task<?> task) {
        text.append("\n  ").append(quoted(task)).append(" waits for ");
        if (task.waitsFor() instanceof Blocker blocker) {
            describe(blocker);
        } else {
            text.append(task.waitsFor());
        }
        describeChain(task);
    }

    private void describe(Blocker blocker) {
        text.append(numbered(blocker.subject()));
        Task<?> holder = blocker.holder();
        if (holder != null) {
            text.append(", held by ").append(quoted(holder));
            text.append(holder.isDone() ? ", which has ended without releasing it" : "");
        }
        List<String> awaited = blocker.awaited().stream()
                .filter(each -> !each.isDone())
                .map(each -> each instanceof Task<?> task ? quoted(task) : each.toString())
                .toList();
        if (!awaited.isEmpty()) {
            int listed = Math.min(awaited.size(), MOST_AWAITED);
            text.append(": ").append(String.join(", ", awaited.subList(0, listed)));
            text.append(listed < awaited.size() ? " and " + (awaited.size() - listed) + " more" : "");
        }
    }

    /** Adds the lines of the await chain, from the user's innermost on. */
    private void describeChain(Continuation<?> task) {
        List<StackTraceElement> chain = task.awaitChain();
        int first = 0;
        while (first < chain.size() && isOurs(chain.get(first))) {
            first++;
        }
        int last = Math.min(chain.size(), first + MOST_LINES);
        for (StackTraceElement element : chain.subList(first, last)) {
            text.append("\n      at ").append(element);
        }
        if (last < chain.size()) {
            text.append("\n      ... ").append(chain.size() - last).append(" more");
        }
    }

    private static boolean isOurs(StackTraceElement element) {
        String type = element.getClassName();
        String home = type.substring(0, Math.max(0, type.lastIndexOf('.')));
        return home.equals("dev.continuo.sync") || home.equals("dev.continuo") && isOurClass(type);
    }

    /** Tells the facade and its helpers from the tests that share their package. */
    private static boolean isOurClass(String type) {
        return List.of("Continuo", "Tasks", "TaskGroup", "Timeout", "Waits", "AsCompleted", "FlowReader").stream()
                .anyMatch(name -> type.equals("dev.continuo." + name));
    }

    private void describeCircles() {
        List<List<Task<?>>> circles = WaitGraph.circles(tasks);
        for (List<Task<?>> circle : circles.subList(0, Math.min(circles.size(), MOST_CIRCLES))) {
            text.append("\n  in a circle: ")
                    .append(circle.stream().map(DeadlockReport::quoted).collect(Collectors.joining(" -> ")))
                    .append(" -> ")
                    .append(quoted(circle.get(0)));
        }
        if (circles.size() > MOST_CIRCLES) {
            text.append("\n  and ").append(circles.size() - MOST_CIRCLES).append(" circles more");
        }
    }

    private static String quoted(Task<?> task) {
        return "'" + task.getName() + "'";
    }
}
