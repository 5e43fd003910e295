package dev.continuo;

import dev.continuo.support.Blocker;
import dev.continuo.support.Continuation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes tasks that wait for ever: each with what it waits for, who holds that, and where it waits. */
final class DeadlockReport {
    private static final int MOST_LISTED = 20;
    private static final int MOST_LINES = 10;

    private final List<Task<?>> tasks;
    private final StringBuilder text = new StringBuilder("nothing can wake the loop any more, and ");

    DeadlockReport(List<Task<?>> tasks) {
        this.tasks = tasks;
    }

    @Override
    public String toString() {
        text.append(tasks.size()).append(tasks.size() == 1 ? " task waits:" : " tasks wait:");
        for (Task<?> task : tasks.subList(0, Math.min(tasks.size(), MOST_LISTED))) {
            describe(task);
        }
        if (tasks.size() > MOST_LISTED) {
            text.append("\n  and ").append(tasks.size() - MOST_LISTED).append(" more");
        }
        describeCircle();
        return text.toString();
    }

    private void describe(Task<?> task) {
        text.append("\n  ").append(quoted(task)).append(" waits for ");
        if (task.awaited instanceof Blocker blocker) {
            text.append(blocker.subject());
            Task<?> holder = blocker.holder();
            if (holder != null) {
                text.append(", held by ").append(quoted(holder));
                text.append(holder.isDone() ? ", which has ended without releasing it" : "");
            }
        } else {
            text.append(task.awaited);
        }
        describeChain(task);
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
        return List.of("Continuo", "Tasks", "TaskGroup", "Timeout", "Waits", "AsCompleted").stream()
                .anyMatch(name -> type.equals("dev.continuo." + name));
    }

    private void describeCircle() {
        Set<Task<?>> cleared = new LinkedHashSet<>();
        for (Task<?> start : tasks) {
            Set<Task<?>> path = new LinkedHashSet<>();
            Task<?> task = start;
            while (task != null && !cleared.contains(task) && path.add(task)) {
                task = blockedBy(task);
            }
            if (task != null && path.contains(task)) {
                List<Task<?>> circle = new ArrayList<>(path);
                circle = circle.subList(circle.indexOf(task), circle.size());
                text.append("\n  in a circle: ")
                        .append(circle.stream().map(DeadlockReport::quoted).collect(Collectors.joining(" -> ")))
                        .append(" -> ")
                        .append(quoted(task));
            }
            cleared.addAll(path);
        }
    }

    private static @Nullable Task<?> blockedBy(Task<?> task) {
        if (task.awaited instanceof Task<?> awaited) {
            return awaited;
        }
        return task.awaited instanceof Blocker blocker ? blocker.holder() : null;
    }

    private static String quoted(Task<?> task) {
        return "'" + task.getName() + "'";
    }
}
