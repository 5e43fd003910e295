package dev.continuo.benchmarks.harness;

import java.util.Locale;
import java.util.OptionalDouble;

/** Writes numbers as tables show them. */
final class Numbers {
    private static final double LEAST = 0.005;

    private Numbers() {}

    /** About three digits. */
    static String plain(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (value >= 10) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return value < LEAST ? "0" : String.format(Locale.ROOT, "%.2f", value);
    }

    /** How many times the base a value is; nothing if there is no base, or it is less than what can be told from zero. */
    static String ratio(double value, OptionalDouble base, Metric metric) {
        if (base.isEmpty() || base.getAsDouble() < Math.max(metric.slack, LEAST)) {
            return "";
        }
        double ratio = value / base.getAsDouble();
        return ratio >= 10 ? String.format(Locale.ROOT, "%.0fx", ratio) : String.format(Locale.ROOT, "%.2fx", ratio);
    }
}
