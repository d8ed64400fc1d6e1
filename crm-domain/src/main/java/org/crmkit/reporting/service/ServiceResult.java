package org.crmkit.reporting.service;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The result of the service requests of a period.
 *
 * @param type their type; empty for all types together
 * @param created the number of requests created in the period; all other values refer to these requests
 * @param open the number of requests that are not archived
 * @param archived the number of archived requests
 * @param closed the number of archived requests that were closed without feedback; none of them has a satisfaction
 * @param returned the number of requests that returned at least once
 * @param toHandle the time from creation to the last handling, for the requests that do not wait to be handled; null if there are
 *     none
 * @param toArchive the time from creation to archiving; null if none is archived
 * @param rated the number of requests with a satisfaction
 * @param ratings the sum of the latest satisfactions, 1 to 5 each
 * @param assigned the deadlines of assigning
 * @param handled the deadlines of handling; a request has kept them if it was handled in time in each of its rounds
 */
public record ServiceResult(
        String type,
        long created,
        long open,
        long archived,
        long closed,
        long returned,
        @Nullable Percentiles toHandle,
        @Nullable Percentiles toArchive,
        long rated,
        long ratings,
        KeptDeadlines assigned,
        KeptDeadlines handled) {

    /** The most frequent type first, then by the type's value. */
    public static final Comparator<ServiceResult> RANKING =
            Comparator.comparingLong(ServiceResult::created).reversed().thenComparing(ServiceResult::type);

    /** Returns the share of returned requests in percent, rounded half up; empty if there are no requests. */
    public Optional<BigDecimal> returnRate(int places) {
        return Ratio.percent(returned, created, places);
    }

    /** Returns the mean satisfaction, 1 to 5, rounded half up; empty if there is no rating. */
    public Optional<BigDecimal> meanSatisfaction(int places) {
        return Ratio.of(BigDecimal.valueOf(ratings), BigDecimal.valueOf(rated), places);
    }
}
