package org.crmkit.examples.quickstart.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.kernel.value.Text;

/** The keys of rejected lines. A line of another file that names one of them is rejected as a consequence. */
public final class RejectedKeys {

    private final Set<List<String>> keys = new HashSet<>();

    /** Adds the key of a rejected line. */
    public void add(String column, String key) {
        keys.add(entry(column, key));
    }

    /** Returns whether the line with a key was rejected. */
    public boolean contains(String column, String key) {
        return keys.contains(entry(column, key));
    }

    /** Returns the error for a column that names something that is not there. */
    public Row.Wrong missing(Row row, String column, String key) {
        return naming(row, column, "there is no " + key + " in the other files", contains(column, key));
    }

    /**
     * Returns the error for a column that names another line.
     *
     * @param consequence whether that line was rejected
     */
    public Row.Wrong naming(Row row, String column, String reason, boolean consequence) {
        Row.Wrong wrong = row.wrong(column, reason);
        return consequence ? new Row.Wrong(wrong.fault().asConsequence()) : wrong;
    }

    /** The file of opportunities writes GTXPro where the price list has GTX Pro, so spaces do not count. */
    private static List<String> entry(String column, String key) {
        return List.of(column, Text.matchKey(key).replace(" ", ""));
    }
}
