package dev.continuo.support;

import org.jspecify.annotations.Nullable;

/** Rings of slots: arrays of a power of two, in which a place that only grows is taken modulo the length. */
public final class Rings {
    private Rings() {}

    /**
     * Copies what is in a ring into another, each to the same place. As a whole, since a store of each reference would cost
     * more than the rest of a ring's growth.
     *
     * @param from the ring
     * @param to another that is empty, and at least as long as what is copied
     * @param first the first place
     * @param end the place behind the last
     */
    public static void copy(@Nullable Object[] from, @Nullable Object[] to, int first, int end) {
        int place = first;
        while (place != end) {
            int source = place & from.length - 1;
            int target = place & to.length - 1;
            int count = Math.min(end - place, Math.min(from.length - source, to.length - target));
            System.arraycopy(from, source, to, target, count);
            place += count;
        }
    }
}
