package org.crmkit.examples.quickstart.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reading of dates with slashes in a file: month first (3/14/2016) or day first (14/3/2016). A number above 12 in one of its
 * dates decides it for the whole file, unless another date contradicts.
 */
final class SlashDates {

    static final SlashDates NONE = new SlashDates(List.of());

    /** From this number of undecided dates on, the file is refused as a whole. */
    private static final int MANY = 3;

    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final int MONTHS = 12;

    private final boolean monthFirst;
    private final boolean dayFirst;
    private final long undecided;

    private SlashDates(List<Matcher> dates) {
        this.monthFirst = dates.stream().anyMatch(each -> number(each, 2) > MONTHS);
        this.dayFirst = dates.stream().anyMatch(each -> number(each, 1) > MONTHS);
        this.undecided = dates.stream().filter(each -> !isDecided(each)).count();
    }

    /** Looks at all fields of a file. */
    static SlashDates of(List<Row> rows) {
        return new SlashDates(rows.stream()
                .flatMap(each -> each.fields().stream())
                .map(each -> DATE.matcher(each.strip()))
                .filter(Matcher::matches)
                .toList());
    }

    /** Returns whether a text is a date with slashes. */
    static boolean isOne(String text) {
        return DATE.matcher(text).matches();
    }

    /** Returns whether the file has many dates that can be read in two ways. */
    boolean isUndecided() {
        return undecided >= MANY && monthFirst == dayFirst;
    }

    /** Returns the date, or empty if there is none or it can be read in two ways. */
    Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches() || (monthFirst == dayFirst && !isDecided(date))) {
            return Optional.empty();
        }
        boolean isMonthFirst = monthFirst == dayFirst ? number(date, 1) <= MONTHS : monthFirst;
        try {
            return Optional.of(LocalDate.of(
                    number(date, 3), number(date, isMonthFirst ? 1 : 2), number(date, isMonthFirst ? 2 : 1)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isDecided(Matcher date) {
        return number(date, 1) > MONTHS || number(date, 2) > MONTHS || number(date, 1) == number(date, 2);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
