package dev.continuo.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static double width(Element rectangle) {
        return Double.parseDouble(rectangle.getAttribute("width"));
    }

    @Test
    void logScale_ofPowersOfTen_isEven() {
        LogScale scale = new LogScale(1, 100, 0, 200);

        assertThat(scale.place(10)).isCloseTo(100, within(1e-9));
        assertThat(scale.ticks()).containsExactly(1, 10, 100);
    }

    @Test
    void logScale_ofOneValue_stillHasALength() {
        LogScale scale = new LogScale(10, 10, 0, 200);

        assertThat(scale.ticks()).containsExactly(10, 100);
        assertThat(scale.place(10)).isZero();
    }

    @Test
    void barChart_ofThreeValues_drawsThemToScale() throws Exception {
        BarChart chart = new BarChart("a < b & c", "ns");
        chart.add("one", 10, "10 ns", "#111111");
        chart.add("two", 100, "100 ns", "#222222");
        chart.add("three", 1000, "1000 ns", "#333333");

        Document document = parse(chart.svg());

        // The first rectangle is the background.
        List<Element> bars = elements(document, "rect").subList(1, 4);
        double decade = width(bars.get(1)) - width(bars.get(0));
        assertThat(width(bars.get(0))).isPositive();
        assertThat(decade).isPositive();
        assertThat(width(bars.get(2)) - width(bars.get(1))).isCloseTo(decade, within(0.2));
        assertThat(document.getDocumentElement().getTextContent()).contains("a < b & c", "two", "100 ns");
    }

    @Test
    void barChart_ofZero_isDrawn() throws Exception {
        BarChart chart = new BarChart("title", "ns");
        chart.add("none", 0, "0", "#111111");

        assertThat(width(elements(parse(chart.svg()), "rect").get(1))).isPositive();
    }

    @Test
    void lineChart_ofTwoLines_hasAllPointsWithinTheDrawing() throws Exception {
        LineChart chart = new LineChart("title", "tasks", "ns");
        chart.add("a", List.of(new LineChart.Point(100, 5), new LineChart.Point(1_000_000, 50)), "#111111");
        chart.add("b", List.of(new LineChart.Point(100, 7), new LineChart.Point(1_000_000, 7_000)), "#222222");

        Document document = parse(chart.svg());

        double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
        assertThat(elements(document, "circle")).hasSize(4).allSatisfy(circle -> {
            assertThat(Double.parseDouble(circle.getAttribute("cx"))).isBetween(0.0, width);
            assertThat(Double.parseDouble(circle.getAttribute("cy"))).isBetween(0.0, height);
        });
    }
}
