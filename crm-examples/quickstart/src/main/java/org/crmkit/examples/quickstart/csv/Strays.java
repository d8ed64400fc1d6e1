package org.crmkit.examples.quickstart.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds dates far from all others, which are typing errors: one date of another century would extend every report to it. */
public final class Strays {

    private static final int YEARS_AROUND = 5;

    private Strays() {}

    /**
     * A column with a date.
     *
     * @param name the column's name
     * @param day reads the date of a row
     */
    public record DateColumn<T>(String name, Day<T> day) {}

    /** Reads a date from a row. */
    @FunctionalInterface
    public interface Day<T> {

        /** Returns the date, or null if there is none. */
        @Nullable
        LocalDate of(T thing);
    }

    /**
     * Removes the rows with a date too far from the median date of the first column.
     *
     * @param faults receives each fault
     */
    public static <T> void remove(Map<T, Row> rows, List<DateColumn<T>> columns, Consumer<Fault> faults) {
        List<LocalDate> days = rows.keySet().stream()
                .map(columns.get(0).day()::of)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return;
        }
        LocalDate middle = days.get(days.size() / 2);
        String reason = "is more than " + YEARS_AROUND + " years from the middle of the data, " + middle;
        rows.entrySet().removeIf(each -> {
            Optional<String> stray = columns.stream()
                    .filter(column -> isStray(column.day().of(each.getKey()), middle))
                    .map(DateColumn::name)
                    .findFirst();
            stray.ifPresent(column ->
                    faults.accept(each.getValue().wrong(column, reason).fault()));
            return stray.isPresent();
        });
    }

    private static boolean isStray(@Nullable LocalDate day, LocalDate middle) {
        return day != null
                && (day.isBefore(middle.minusYears(YEARS_AROUND)) || !day.isBefore(middle.plusYears(YEARS_AROUND)));
    }
}
