package org.crmkit.examples.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One chart of a section, with its figures as a table.
 *
 * @param caption what it shows
 * @param summary what it says, in a sentence or two
 * @param chart what the script of the page draws
 * @param table the same figures in words and numbers; without rows there is nothing to draw
 */
record Panel(String caption, String summary, ObjectNode chart, Table table) {

    /** Says whether there is nothing to draw. */
    boolean isEmpty() {
        return table.rows().isEmpty();
    }

    /**
     * A table.
     *
     * @param head what the columns are called; the first names the row
     * @param rows the cells, as they are read
     */
    record Table(List<String> head, List<List<String>> rows) {

        Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }
}
