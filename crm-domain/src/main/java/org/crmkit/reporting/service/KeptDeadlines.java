package org.crmkit.reporting.service;

import java.math.BigDecimal;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;

/**
 * How many requests have kept a deadline 服务时限. A request whose deadline is still pending counts in neither number.
 *
 * @param kept the number of requests that have kept it
 * @param missed the number of requests that have missed it, including those that are overdue at the moment of the query
 */
public record KeptDeadlines(long kept, long missed) {

    /** No request has a deadline that is kept or missed. */
    public static final KeptDeadlines NONE = new KeptDeadlines(0, 0);

    /** Returns the share of requests that have kept it in percent, rounded half up; empty if there are none. */
    public Optional<BigDecimal> share(int places) {
        return Ratio.percent(kept, kept + missed, places);
    }
}
