package dev.continuo.processor.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * The guards that are certainly held at a point of a body.
 *
 * @param isReachable whether a run comes here at all
 * @param held the guards, in the order in which they were entered
 */
record State(boolean isReachable, List<Held> held) {
    static final State UNREACHABLE = new State(false, List.of());

    static State of(List<Held> held) {
        return new State(true, List.copyOf(held));
    }

    State with(Held guard) {
        List<Held> all = new ArrayList<>(held);
        all.add(guard);
        return new State(isReachable, List.copyOf(all));
    }

    State without(Held guard) {
        List<Held> all = new ArrayList<>(held);
        all.remove(all.lastIndexOf(guard));
        return new State(isReachable, List.copyOf(all));
    }

    /** Returns the state where two ways meet: what is held on both. */
    State or(State other) {
        if (!isReachable || !other.isReachable) {
            return isReachable ? this : other;
        }
        return State.of(held.stream().filter(other.held::contains).toList());
    }
}
