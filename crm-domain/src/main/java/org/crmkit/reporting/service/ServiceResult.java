package org.crmkit.reporting.service;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How the service requests of a period went.
 *
 * @param type the type they are of; empty for all types together
 * @param created how many were created in the period; all else is about these
 * @param open how many of them are not archived
 * @param archived how many are archived
 * @param returned how many came back at least once
 * @param toHandle how long those took from creation to the last handling that are not to be handled (again); null if
 *     there are none
 * @param toArchive how long it took from creation to the archive; null if none is archived
 * @param rated how many customers said how satisfied they are
 * @param ratings the sum of what they said last, 1 to 5 each
 */
public record ServiceResult(
        String type,
        long created,
        long open,
        long archived,
        long returned,
        @Nullable Percentiles toHandle,
        @Nullable Percentiles toArchive,
        long rated,
        long ratings) {

    /** The most frequent type first, then by the type's value. */
    public static final Comparator<ServiceResult> RANKING =
            Comparator.comparingLong(ServiceResult::created).reversed().thenComparing(ServiceResult::type);

    /** Returns the share that came back, in percent, rounded half up; absent if there are no requests. */
    public Optional<BigDecimal> returnRate(int places) {
        return Ratio.percent(returned, created, places);
    }

    /** Returns the mean satisfaction, 1 to 5, rounded half up; absent if nobody said anything. */
    public Optional<BigDecimal> meanSatisfaction(int places) {
        return Ratio.of(BigDecimal.valueOf(ratings), BigDecimal.valueOf(rated), places);
    }
}
