package dev.continuo.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/** Lines through points, logarithmic in both directions. */
final class LineChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int RIGHT = 130;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;

    /**
     * A point.
     *
     * @param x the number of tasks
     * @param y the cost
     */
    record Point(double x, double y) {}

    private record Line(String name, List<Point> points, String colour) {}

    private final String title;
    private final String unitX;
    private final String unitY;
    private final List<Line> lines = new ArrayList<>();

    LineChart(String title, String unitX, String unitY) {
        this.title = title;
        this.unitX = unitX;
        this.unitY = unitY;
    }

    /** Adds a line through one point at least, from left to right. */
    void add(String name, List<Point> points, String colour) {
        lines.add(new Line(name, List.copyOf(points), colour));
    }

    String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        int bottom = HEIGHT - BOTTOM;
        LogScale horizontal = new LogScale(least(true), most(true), LEFT, WIDTH - RIGHT);
        LogScale vertical = new LogScale(least(false), most(false), bottom, TOP);
        for (double tick : horizontal.ticks()) {
            svg.line(horizontal.place(tick), TOP, horizontal.place(tick), bottom, "#eeeeee");
            svg.text(horizontal.place(tick), bottom + 16, Numbers.plain(tick), "middle", "#555555");
        }
        for (double tick : vertical.ticks()) {
            svg.line(LEFT, vertical.place(tick), WIDTH - RIGHT, vertical.place(tick), "#dddddd");
            svg.text(LEFT - 6, vertical.place(tick) + 4, Numbers.plain(tick), "end", "#555555");
        }
        svg.text(LEFT, HEIGHT - 16, unitX, "start", "#555555");
        svg.text(WIDTH - RIGHT, HEIGHT - 16, unitY, "end", "#555555");
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), horizontal, vertical);
            svg.rectangle(
                    WIDTH - RIGHT + 12, TOP + 20.0 * i, 10, 10, lines.get(i).colour());
            svg.text(WIDTH - RIGHT + 28, TOP + 20.0 * i + 9, lines.get(i).name(), "start", "#222222");
        }
        return svg.toString();
    }

    private static void draw(Svg svg, Line line, LogScale horizontal, LogScale vertical) {
        Point before = null;
        for (Point point : line.points()) {
            double x = horizontal.place(point.x());
            double y = vertical.place(point.y());
            svg.circle(x, y, line.colour());
            if (before != null) {
                svg.line(horizontal.place(before.x()), vertical.place(before.y()), x, y, line.colour());
            }
            before = point;
        }
    }

    private double least(boolean x) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> x ? point.x() : point.y())
                .min()
                .orElse(1);
    }

    private double most(boolean x) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> x ? point.x() : point.y())
                .max()
                .orElse(1);
    }
}
