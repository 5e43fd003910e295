package dev.continuo.processor.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The locks that are held at a place.
 *
 * @param holds what is known of each lock
 */
public record LockState(Map<AccessPath, Hold> holds) {
    /** Nothing is known. */
    static final LockState NONE = new LockState(Map.of());

    /**
     * Returns what is known of a lock.
     *
     * @param lock the lock
     * @return what is known, null where it wasn't touched
     */
    public @Nullable Hold of(AccessPath lock) {
        return holds.get(lock);
    }

    /**
     * Returns the locks that are held for sure.
     *
     * @return the locks
     */
    public Set<AccessPath> held() {
        return holds.entrySet().stream()
                .filter(entry -> entry.getValue() == Hold.HELD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    LockState with(AccessPath lock, Hold hold) {
        Map<AccessPath, Hold> changed = new HashMap<>(holds);
        changed.put(lock, hold);
        return new LockState(Map.copyOf(changed));
    }

    /** Returns the state in which nothing is known of some locks. */
    LockState unknown(Predicate<AccessPath> which) {
        Map<AccessPath, Hold> changed = new HashMap<>(holds);
        changed.replaceAll((lock, hold) -> which.test(lock) ? Hold.UNKNOWN : hold);
        return new LockState(Map.copyOf(changed));
    }

    /** Trusts a condition to tell apart the paths on which a lock is held from the others. */
    LockState trusting() {
        return unknown(lock -> of(lock) == Hold.MAYBE);
    }

    LockState merge(LockState other) {
        Map<AccessPath, Hold> merged = new HashMap<>();
        holds.forEach((lock, hold) -> merged.put(lock, merge(hold, other.of(lock))));
        other.holds.forEach((lock, hold) -> merged.computeIfAbsent(lock, absent -> merge(hold, null)));
        return new LockState(Map.copyOf(merged));
    }

    private static Hold merge(Hold one, @Nullable Hold other) {
        if (one == Hold.UNKNOWN || other == Hold.UNKNOWN) {
            return Hold.UNKNOWN;
        }
        if (one == other) {
            return one;
        }
        return isFree(one) && (other == null || isFree(other)) ? Hold.FREE : Hold.MAYBE;
    }

    private static boolean isFree(Hold hold) {
        return hold == Hold.RELEASED || hold == Hold.FREE;
    }

    @Override
    public String toString() {
        return new TreeSet<>(holds.entrySet().stream().map(Object::toString).toList()).toString();
    }
}
