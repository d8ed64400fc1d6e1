package org.crmkit.internal.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Rows of a report, of which those that have the same key are one. */
public final class Merged {

    private Merged() {}

    /**
     * Returns one row for each key, in the order of a ranking.
     *
     * @param plus adds a row to one that ranks higher, whose texts it keeps
     */
    public static <T> List<T> ranked(
            Collection<T> rows, Function<T, String> key, Comparator<T> ranking, BinaryOperator<T> plus) {
        Map<String, T> merged = new LinkedHashMap<>();
        rows.stream().sorted(ranking).forEach(each -> merged.merge(key.apply(each), each, plus));
        return merged.values().stream().sorted(ranking).toList();
    }
}
