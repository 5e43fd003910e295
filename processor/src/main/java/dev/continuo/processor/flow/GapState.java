package dev.continuo.processor.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * What code knows of fields that others may change while it awaits.
 *
 * @param checked the fields that a condition looked at, with its outcome
 * @param outdated those with an await since
 * @param copies the local variables that were computed from fields
 * @param outdatedCopies those with an await since
 */
record GapState(
        Map<AccessPath, Boolean> checked,
        Map<AccessPath, Boolean> outdated,
        Map<Element, Set<AccessPath>> copies,
        Map<Element, Set<AccessPath>> outdatedCopies) {
    static final GapState NONE = new GapState(Map.of(), Map.of(), Map.of(), Map.of());

    /** Returns the state after an await. */
    GapState awaited() {
        return new GapState(Map.of(), union(outdated, checked), Map.of(), union(outdatedCopies, copies));
    }

    GapState checks(Set<AccessPath> fields, boolean outcome) {
        Map<AccessPath, Boolean> known = new HashMap<>(checked);
        Map<AccessPath, Boolean> old = new HashMap<>(outdated);
        for (AccessPath field : fields) {
            known.put(field, outcome);
            old.remove(field);
        }
        return new GapState(known, old, copies, outdatedCopies);
    }

    /** Returns the state in which nothing is known of a field. */
    GapState forgets(AccessPath field) {
        return new GapState(without(checked, field), without(outdated, field), copies, outdatedCopies);
    }

    GapState assigns(Element variable, Set<AccessPath> from, boolean isOutdated) {
        Map<Element, Set<AccessPath>> fresh = without(copies, variable);
        Map<Element, Set<AccessPath>> old = without(outdatedCopies, variable);
        if (!from.isEmpty()) {
            (isOutdated ? old : fresh).put(variable, from);
        }
        return new GapState(checked, outdated, fresh, old);
    }

    GapState merge(GapState other) {
        return new GapState(
                common(checked, other.checked),
                common(outdated, other.outdated),
                common(copies, other.copies),
                common(outdatedCopies, other.outdatedCopies));
    }

    /** Returns the fields from which the outdated ones of some variables were computed. */
    Set<AccessPath> behind(Set<Element> variables) {
        Set<AccessPath> fields = new HashSet<>();
        variables.forEach(variable -> fields.addAll(outdatedCopies.getOrDefault(variable, Set.of())));
        return fields;
    }

    private static <K, V> Map<K, V> union(Map<K, V> one, Map<K, V> other) {
        Map<K, V> union = new HashMap<>(one);
        union.putAll(other);
        return union;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> less = new HashMap<>(map);
        less.remove(key);
        return less;
    }

    private static <K, V> Map<K, V> common(Map<K, V> one, Map<K, V> other) {
        Map<K, V> common = new HashMap<>(one);
        common.entrySet().retainAll(other.entrySet());
        return common;
    }
}
