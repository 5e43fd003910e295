package dev.continuo;

import dev.continuo.support.Blocker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Who waits for whom: from a task to what it awaits, and from there to the holder of a lock or the tasks of a group. */
final class WaitGraph {
    private static final int LEFT = -1;

    /** The path that is followed at the moment. Lists and no recursion, since it may be as long as there are tasks. */
    private final List<Awaitable<?>> path = new ArrayList<>();

    /** What is left to follow from each place of the path. */
    private final List<Iterator<Awaitable<?>>> branches = new ArrayList<>();

    /** The place in the path; {@link #LEFT} for what all has been found of. */
    private final Map<Awaitable<?>, Integer> places = new IdentityHashMap<>();

    private final List<List<Task<?>>> circles = new ArrayList<>();

    private WaitGraph() {}

    /** Finds circles in which tasks wait for each other: each one's tasks, in the order in which one waits for the next. */
    static List<List<Task<?>>> circles(Collection<Task<?>> tasks) {
        WaitGraph graph = new WaitGraph();
        for (Task<?> task : tasks) {
            if (!graph.places.containsKey(task)) {
                graph.search(task);
            }
        }
        return graph.circles;
    }

    private void search(Awaitable<?> start) {
        enter(start);
        while (!path.isEmpty()) {
            int last = path.size() - 1;
            if (!branches.get(last).hasNext()) {
                places.put(path.remove(last), LEFT);
                branches.remove(last);
                continue;
            }
            Awaitable<?> next = branches.get(last).next();
            Integer place = places.get(next);
            if (place == null) {
                enter(next);
            } else if (place != LEFT) {
                addCircle(place);
            }
        }
    }

    private void enter(Awaitable<?> awaitable) {
        places.put(awaitable, path.size());
        path.add(awaitable);
        branches.add(neededBy(awaitable).iterator());
    }

    private void addCircle(int place) {
        List<Task<?>> circle = new ArrayList<>();
        for (Awaitable<?> awaitable : path.subList(place, path.size())) {
            if (awaitable instanceof Task<?> task) {
                circle.add(task);
            }
        }
        circles.add(circle);
    }

    /** Lists what must go on or end before {@code awaitable} can. */
    private static List<Awaitable<?>> neededBy(Awaitable<?> awaitable) {
        List<Awaitable<?>> needed = new ArrayList<>();
        if (awaitable instanceof Task<?> task) {
            if (task.waitsFor() instanceof Awaitable<?> awaited) {
                needed.add(awaited);
            } else if (task.waitsFor() instanceof Blocker queue) {
                add(queue, needed);
            }
        }
        if (awaitable instanceof Blocker blocker) {
            add(blocker, needed);
        }
        needed.removeIf(Awaitable::isDone);
        return needed;
    }

    private static void add(Blocker blocker, List<Awaitable<?>> needed) {
        if (blocker.holder() != null) {
            needed.add(blocker.holder());
        }
        needed.addAll(blocker.awaited());
    }
}
