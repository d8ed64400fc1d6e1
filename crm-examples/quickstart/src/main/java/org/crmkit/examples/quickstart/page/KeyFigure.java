package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.crmkit.kernel.value.Money;

/** One of the figures at the top of a page. */
public sealed interface KeyFigure {

    /**
     * What was won.
     *
     * @param count the number of won opportunities
     * @param values the sum of their amounts, one for each currency
     */
    record Won(long count, List<Money> values) implements KeyFigure {

        /** Copies the sums. */
        public Won {
            values = List.copyOf(values);
        }
    }

    /**
     * How many of the closed opportunities were won.
     *
     * @param percent won ÷ (won + lost) in percent
     * @param won the number of won opportunities
     * @param lost the number of lost opportunities
     */
    record WinRate(BigDecimal percent, long won, long lost) implements KeyFigure {}

    /**
     * How many of the customers were lost.
     *
     * @param percent confirmed ÷ active at the start, in percent
     * @param numbers the numbers of customers
     */
    record LossRate(BigDecimal percent, ChurnChart.Numbers numbers) implements KeyFigure {}

    /**
     * How long it took to handle a service request.
     *
     * @param median the median
     * @param requests the number of requests
     */
    record HandlingTime(Duration median, long requests) implements KeyFigure {}

    /**
     * How many of the service requests were handled by their deadline.
     *
     * @param percent kept ÷ (kept + missed) in percent
     * @param kept the number of requests that were handled in time
     * @param missed the number of requests that were not
     */
    record HandledInTime(BigDecimal percent, long kept, long missed) implements KeyFigure {}
}
