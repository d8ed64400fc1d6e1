package org.crmkit.examples.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart in the making, in the form that the script of the page draws. */
final class Chart {

    private final ObjectNode chart = JsonNodeFactory.instance.objectNode();

    private Chart(String kind, String unit) {
        chart.put("kind", kind).put("unit", unit);
        chart.putArray("labels");
        chart.putArray("tips");
        chart.putArray("series");
    }

    /** Begins a chart of bars from left to right, whose values are of a unit. */
    static Chart bars(String unit) {
        return new Chart("bars", unit);
    }

    /** Begins a chart of columns, one beside the other. */
    static Chart columns(String unit) {
        return new Chart("columns", unit);
    }

    /** Begins a chart of columns, the highest first, below the line of their shares. */
    static Chart curve(String unit) {
        return new Chart("curve", unit);
    }

    /** Adds a place on the axis, with the lines that are read when one points there. */
    Chart place(String label, List<String> tip) {
        chart.withArray("labels").add(label);
        ArrayNode lines = chart.withArray("tips").addArray();
        tip.forEach(lines::add);
        return this;
    }

    /**
     * Adds values, one for each place.
     *
     * @param name what they are
     * @param values the values; null where there is none
     * @param shown what is written at each; empty to write nothing
     */
    Chart series(String name, List<@Nullable BigDecimal> values, List<String> shown) {
        ObjectNode series = chart.withArray("series").addObject().put("name", name);
        ArrayNode numbers = series.putArray("values");
        values.forEach(numbers::add);
        ArrayNode words = series.putArray("shown");
        shown.forEach(words::add);
        return this;
    }

    /** Says in which of the page's tones each place is drawn. */
    Chart tones(List<String> tones) {
        ArrayNode each = chart.putArray("tones");
        tones.forEach(each::add);
        return this;
    }

    /** Adds something that only this kind of chart has. */
    Chart with(String name, String value) {
        chart.put(name, value);
        return this;
    }

    /** Adds something that only this kind of chart has. */
    Chart with(String name, long value) {
        chart.put(name, value);
        return this;
    }

    /** Returns it. */
    ObjectNode done() {
        return chart;
    }
}
