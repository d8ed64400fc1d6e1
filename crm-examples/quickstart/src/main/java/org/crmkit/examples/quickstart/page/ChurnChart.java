package org.crmkit.examples.quickstart.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many customers were lost and recovered in a period.
 *
 * @param first the first day of the period
 * @param last the last day of the period
 * @param rows the numbers of all managers together, then of each manager
 */
public record ChurnChart(LocalDate first, LocalDate last, List<Row> rows) implements Section {

    /** Copies the rows. */
    public ChurnChart {
        rows = List.copyOf(rows);
    }

    /**
     * The customers of one manager.
     *
     * @param name the manager's name; null for all managers together
     * @param numbers the numbers of customers
     */
    public record Row(@Nullable String name, Numbers numbers) {}

    /**
     * Numbers of customers.
     *
     * @param activeAtStart how many were active at the start of the period
     * @param opened how many cases were opened
     * @param confirmed how many customers were lost
     * @param recovered how many customers bought again or were won back
     */
    public record Numbers(long activeAtStart, long opened, long confirmed, long recovered) {

        /** Returns whether nothing happened. */
        boolean isQuiet() {
            return opened == 0 && confirmed == 0 && recovered == 0;
        }
    }
}
