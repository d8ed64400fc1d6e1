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
        keys.add(List.of(column, Text.matchKey(key)));
    }

    /** Returns the error for a column that names something that is not there. */
    public Row.Wrong missing(Row row, String column, String key) {
        Row.Wrong wrong = row.wrong(column, "there is no " + key + " in the other files");
        return keys.contains(List.of(column, Text.matchKey(key)))
                ? new Row.Wrong(wrong.fault().asConsequence())
                : wrong;
    }
}
