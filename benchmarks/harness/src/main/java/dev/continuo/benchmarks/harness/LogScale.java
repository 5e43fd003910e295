package dev.continuo.benchmarks.harness;

/** Maps values to a length, the same for each power of ten. */
final class LogScale {
    private final int firstPower;
    private final int lastPower;
    private final double from;
    private final double to;

    /**
     * Makes a scale of whole powers of ten that holds all of some values.
     *
     * @param smallest the smallest value, more than zero
     * @param largest the largest value
     * @param from where the scale begins, in pixels
     * @param to where it ends, in pixels; may be less
     */
    LogScale(double smallest, double largest, double from, double to) {
        firstPower = (int) Math.floor(Math.log10(smallest));
        lastPower = Math.max(firstPower + 1, (int) Math.ceil(Math.log10(largest)));
        this.from = from;
        this.to = to;
    }

    double place(double value) {
        return from + (Math.log10(value) - firstPower) * (to - from) / (lastPower - firstPower);
    }

    /** The powers of ten on the scale. */
    double[] ticks() {
        double[] ticks = new double[lastPower - firstPower + 1];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Math.pow(10, firstPower + i);
        }
        return ticks;
    }
}
