package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * The values of task locals that one task or callback sees: an immutable list, so that a copy is a reference.
 *
 * @param key the local that was set last
 * @param value its value
 * @param rest the others; null for none
 */
record Locals(
        TaskLocal<?> key, @Nullable Object value, @Nullable Locals rest) {
    /** Finds the entry of {@code key}; null if it is not set. */
    static @Nullable Locals find(@Nullable Locals locals, TaskLocal<?> key) {
        Locals entry = locals;
        while (entry != null && entry.key != key) {
            entry = entry.rest;
        }
        return entry;
    }

    /** Returns {@code locals} without {@code key}. */
    static @Nullable Locals without(@Nullable Locals locals, TaskLocal<?> key) {
        if (find(locals, key) == null || locals == null) {
            return locals;
        }
        return locals.key == key ? locals.rest : new Locals(locals.key, locals.value, without(locals.rest, key));
    }

    /** Returns {@code locals} with a new value of {@code key}. */
    static Locals with(@Nullable Locals locals, TaskLocal<?> key, @Nullable Object value) {
        return new Locals(key, value, without(locals, key));
    }
}
