package dev.continuo.processor.writing;

import java.util.HashSet;
import java.util.Set;

/** Gives out names that differ from each other and from those that are taken. */
final class FreeNames {
    private final Set<String> taken = new HashSet<>();

    /** Takes a name, which may be taken already. */
    void reserve(String name) {
        taken.add(name);
    }

    /** Takes and returns a name, with underscores appended where it isn't free. */
    String take(String name) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }
}
