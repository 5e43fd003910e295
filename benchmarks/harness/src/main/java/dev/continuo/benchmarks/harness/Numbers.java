package dev.continuo.benchmarks.harness;

import java.util.Locale;
import java.util.OptionalDouble;

/** Writes numbers as tables show them. */
final class Numbers {
    private Numbers() {}

    /** About three digits. */
    static String plain(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (value >= 10) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return value < 0.005 ? "0" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** How many times the base a value is; nothing if there is no base, or it is zero. */
    static String ratio(double value, OptionalDouble base) {
        if (base.isEmpty() || base.getAsDouble() < 0.005) {
            return "";
        }
        double ratio = value / base.getAsDouble();
        return ratio >= 10 ? String.format(Locale.ROOT, "%.0fx", ratio) : String.format(Locale.ROOT, "%.2fx", ratio);
    }
}
