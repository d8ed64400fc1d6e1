package org.crmkit.benchmarks.large;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/** Brings the rows of a report into a form in which the library and plain SQL can be compared. */
final class Figures {

    private static final int MILLIS = 3;

    private Figures() {}

    /** Combines cells into a row. A list of sums of money counts as its first sum. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    /**
     * Returns the rows as sorted texts. Rows that begin with the same cells and differ in the currency are merged, and their
     * numbers are added.
     *
     * @param keys the number of leading cells that identify a row
     * @param width the number of cells to compare; the currency stands after them
     */
    static List<List<String>> of(Stream<List<@Nullable Object>> rows, int keys, int width) {
        Map<List<String>, List<String>> merged = new LinkedHashMap<>();
        rows.map(each -> each.stream().limit(width).map(Figures::text).toList())
                .forEach(each -> merged.merge(each.subList(0, keys), each, (one, other) -> sum(one, other, keys)));
        return merged.values().stream()
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }

    private static List<String> sum(List<String> one, List<String> other, int keys) {
        List<String> sums = new ArrayList<>(one);
        for (int cell = keys; cell < one.size(); cell++) {
            if (one.get(cell).isEmpty()) {
                sums.set(cell, other.get(cell));
            } else if (!other.get(cell).isEmpty()) {
                sums.set(cell, text(new BigDecimal(one.get(cell)).add(new BigDecimal(other.get(cell)))));
            }
        }
        return sums;
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof List<?> sums) {
            return sums.isEmpty() ? "" : text(sums.get(0));
        }
        if (cell instanceof Money money) {
            return text(money.amount());
        }
        if (cell instanceof Duration duration) {
            return text(BigDecimal.valueOf(duration.toMillis(), MILLIS));
        }
        if (cell instanceof Double number) {
            return text(BigDecimal.valueOf(number).setScale(MILLIS, RoundingMode.HALF_UP));
        }
        if (cell instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return cell == null ? "" : cell instanceof Timestamp at ? at.toInstant().toString() : cell.toString();
    }
}
