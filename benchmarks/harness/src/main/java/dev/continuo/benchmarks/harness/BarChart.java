package dev.continuo.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/** Horizontal bars on a logarithmic scale. */
final class BarChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 140;
    private static final int RIGHT = 130;
    private static final int TOP = 40;
    private static final int BOTTOM = 44;
    private static final int BAR = 18;
    private static final int STEP = 26;
    private static final double SMALLEST = 0.01;

    private record Bar(String name, double value, String label, String colour) {}

    private final String title;
    private final String unit;
    private final List<Bar> bars = new ArrayList<>();

    BarChart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Adds a bar below the others, with a label at its end. */
    void add(String name, double value, String label, String colour) {
        bars.add(new Bar(name, Math.max(value, SMALLEST), label, colour));
    }

    String svg() {
        int bottom = TOP + STEP * bars.size();
        Svg svg = new Svg(WIDTH, bottom + BOTTOM, title);
        double smallest = bars.stream().mapToDouble(Bar::value).min().orElse(1);
        double largest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        // The smallest bar has a length too.
        LogScale scale = new LogScale(smallest / 2, largest, LEFT, WIDTH - RIGHT);
        for (double tick : scale.ticks()) {
            svg.line(scale.place(tick), TOP - 4, scale.place(tick), bottom, "#dddddd");
            svg.text(scale.place(tick), bottom + 14, Numbers.plain(tick), "middle", "#555555");
        }
        svg.text(LEFT, bottom + 34, unit, "start", "#555555");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = TOP + (double) STEP * i;
            double end = scale.place(bar.value());
            svg.text(LEFT - 8, y + 13, bar.name(), "end", "#222222");
            svg.rectangle(LEFT, y, end - LEFT, BAR, bar.colour());
            svg.text(end + 6, y + 13, bar.label(), "start", "#222222");
        }
        return svg.toString();
    }
}
