package org.crmkit.churn.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.trade.TradeSources;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run.
 *
 * @param policy which customers are inactive
 * @param sources where the host's orders are looked up
 * @param zone the zone in which days begin and end
 * @param day the day that is used as today; null for the current day
 */
record DetectionOptions(
        ChurnPolicy policy,
        TradeSources sources,
        ZoneId zone,
        @Nullable LocalDate day) {

    DetectionOptions asOf(LocalDate today) {
        return new DetectionOptions(policy, sources, zone, DateLimits.optional("today", Required.of("today", today)));
    }

    DetectionOptions by(ChurnPolicy other) {
        return new DetectionOptions(Required.of("policy", other), sources, zone, day);
    }

    LocalDate today(Instant now) {
        return day == null ? LocalDate.ofInstant(now, zone) : day;
    }

    /** Returns the same options with a fixed day, so that a whole run judges by the day on which it begins. */
    DetectionOptions startedAt(Instant now) {
        return new DetectionOptions(policy, sources, zone, today(now));
    }

    /** Customers who have never ordered are inactive if they were registered on the cutoff date or earlier. */
    InactivityCutoff cutoff(Instant now) {
        LocalDate today = today(now);
        LocalDate registered = policy.registrationCutoff(today);
        return new InactivityCutoff(kept(policy.cutoff(today)), registered == null ? null : end(kept(registered)));
    }

    private Instant end(LocalDate of) {
        return of.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * There are no orders before the first day or after the last day. A policy may therefore return any date, even one out of
     * range, to mean never or always.
     */
    private static LocalDate kept(LocalDate day) {
        if (day.isBefore(DateLimits.FIRST_DAY)) {
            return DateLimits.FIRST_DAY.minusDays(1);
        }
        return day.isAfter(DateLimits.LAST_DAY) ? DateLimits.LAST_DAY : day;
    }
}
