package org.crmkit.examples.quickstart.page.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a chart in the form that the script of the page draws. */
public final class Chart {

    private final ObjectNode chart = JsonNodeFactory.instance.objectNode();

    private Chart(String kind, String unit) {
        chart.put("kind", kind).put("unit", unit);
        chart.putArray("labels");
        chart.putArray("tips");
        chart.putArray("series");
    }

    /** Starts a chart of horizontal bars with values of a unit, of at most three series. */
    public static Chart bars(String unit) {
        return new Chart("bars", unit);
    }

    /**
     * Starts a chart of vertical columns with values of a unit. The values of several series are stacked; not more than two are
     * drawn.
     */
    public static Chart columns(String unit) {
        return new Chart("columns", unit);
    }

    /** Starts a chart of columns, the highest first, and the line of their cumulative shares. */
    public static Chart curve(String unit) {
        return new Chart("curve", unit);
    }

    /**
     * Starts a grid of circles on scores of 1 to 5. It has three series: the score across, the score upwards, and the area of
     * the circle, with the text in it.
     *
     * @param unit the name of the axis upwards
     */
    public static Chart grid(String unit) {
        return new Chart("grid", unit);
    }

    /** Adds a label on the axis, with the lines of its tooltip. */
    public Chart place(String label, List<String> tip) {
        chart.withArray("labels").add(label);
        ArrayNode lines = chart.withArray("tips").addArray();
        tip.forEach(lines::add);
        return this;
    }

    /**
     * Adds a series with one value for each label.
     *
     * @param name the name of the series
     * @param values the values; null where there is none
     * @param shown the text shown at each value; empty to show nothing
     */
    public Chart series(String name, List<@Nullable BigDecimal> values, List<String> shown) {
        ObjectNode series = chart.withArray("series").addObject().put("name", name);
        ArrayNode numbers = series.putArray("values");
        values.forEach(numbers::add);
        ArrayNode words = series.putArray("shown");
        shown.forEach(words::add);
        return this;
    }

    /** Sets the tone of the page in which the last series is drawn; without it, its place determines the tone. */
    public Chart tone(String tone) {
        ArrayNode all = chart.withArray("series");
        ((ObjectNode) all.get(all.size() - 1)).put("tone", tone);
        return this;
    }

    /** Sets the tone of the page in which each label is drawn. */
    public Chart tones(List<String> tones) {
        ArrayNode each = chart.putArray("tones");
        tones.forEach(each::add);
        return this;
    }

    /** Adds a setting that only this kind of chart has. */
    public Chart with(String name, String value) {
        chart.put(name, value);
        return this;
    }

    /** Adds a setting that only this kind of chart has. */
    public Chart with(String name, long value) {
        chart.put(name, value);
        return this;
    }

    /** Returns the chart. */
    public ObjectNode done() {
        return chart;
    }
}
