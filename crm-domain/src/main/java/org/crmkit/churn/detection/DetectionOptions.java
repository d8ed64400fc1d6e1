package org.crmkit.churn.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.crmkit.trade.TradeSources;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a run goes by.
 *
 * @param policy whom to warn of
 * @param sources where a host's orders are looked up
 * @param zone where days begin and end
 * @param day as if today were this day; null for today
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

    /** Returns the same terms for a whole run, which judges on the day on which it begins. */
    DetectionOptions startedAt(Instant now) {
        return new DetectionOptions(policy, sources, zone, today(now));
    }

    /** Customers who have never ordered are quiet if they were created on a day long ago. */
    InactivityCutoff cutoff(Instant now) {
        LocalDate today = today(now);
        LocalDate registered = policy.registrationCutoff(today);
        return new InactivityCutoff(kept(policy.cutoff(today)), registered == null ? null : end(kept(registered)));
    }

    private Instant end(LocalDate of) {
        return of.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Nothing happens before the first day or behind the last one, so that a policy may name any day to say never or always. */
    private static LocalDate kept(LocalDate day) {
        if (day.isBefore(DateLimits.FIRST_DAY)) {
            return DateLimits.FIRST_DAY.minusDays(1);
        }
        return day.isAfter(DateLimits.LAST_DAY) ? DateLimits.LAST_DAY : day;
    }
}
