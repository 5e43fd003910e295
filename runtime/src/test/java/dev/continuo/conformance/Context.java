package dev.continuo.conformance;

import dev.continuo.TaskGroup;
import dev.continuo.Timeout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What the interpreter knows of one task. */
final class Context {
    final String name;

    /** The numbers of the suspending operations that are being executed, innermost last. */
    final Deque<Integer> executing = new ArrayDeque<>();

    /** The enclosing {@code timeout} blocks, innermost last. */
    final Deque<Timeout> timeouts = new ArrayDeque<>();

    /** The exceptions that are being handled, innermost last. */
    final Deque<Throwable> handled = new ArrayDeque<>();

    /** The task groups that new tasks may be started in, innermost last. */
    final Deque<TaskGroup> groups = new ArrayDeque<>();

    private final Map<Integer, Integer> helpers = new HashMap<>();

    Context(String name) {
        this.name = name;
    }

    /** Names the task that runs the nested operation {@code i}. */
    String helperName(int i) {
        int count = helpers.merge(i, 1, Integer::sum);
        return name + "~" + i + (count > 1 ? "." + count : "");
    }
}
