package org.crmkit.examples.quickstart.page.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One chart of a section, with the same numbers as a table.
 *
 * @param caption the caption
 * @param summary the summary, in one or two sentences
 * @param chart the chart that the script of the page draws
 * @param table the same data in words and numbers; without rows the panel is left out
 */
public record Panel(String caption, String summary, ObjectNode chart, Table table) {

    /** Returns whether there is nothing to draw. */
    public boolean isEmpty() {
        return table.rows().isEmpty();
    }

    /**
     * A table.
     *
     * @param head the headers of the columns; the first column contains the row headers
     * @param rows the cells, as texts
     */
    public record Table(List<String> head, List<List<String>> rows) {

        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }
}
