package org.crmkit.churn.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.crmkit.trade.TradeSources;
import org.crmkit.value.Required;
import org.crmkit.value.Times;
import org.jspecify.annotations.Nullable;

/**
 * What a run goes by.
 *
 * @param policy whom to warn of
 * @param sources where a host's orders are looked up
 * @param zone where days begin and end
 * @param day as if today were this day; null for today
 */
record WatchTerms(
        ChurnPolicy policy,
        TradeSources sources,
        ZoneId zone,
        @Nullable LocalDate day) {

    WatchTerms asOf(LocalDate today) {
        return new WatchTerms(policy, sources, zone, Times.optional("today", Required.of("today", today)));
    }

    WatchTerms by(ChurnPolicy other) {
        return new WatchTerms(Required.of("policy", other), sources, zone, day);
    }

    LocalDate today(Instant now) {
        return day == null ? LocalDate.ofInstant(now, zone) : day;
    }

    /** Returns the same terms for a whole run, which judges on the day on which it begins. */
    WatchTerms begunAt(Instant now) {
        return new WatchTerms(policy, sources, zone, today(now));
    }

    /** Customers who have never ordered are quiet if they were created on a day long ago. */
    Quiet quiet(Instant now) {
        LocalDate today = today(now);
        LocalDate registered = policy.registeredLongAgo(today);
        return new Quiet(kept(policy.longAgo(today)), registered == null ? null : end(kept(registered)));
    }

    private Instant end(LocalDate of) {
        return of.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Nothing happens before the first day or behind the last one, so that a policy may name any day to say never or always. */
    private static LocalDate kept(LocalDate day) {
        if (day.isBefore(Times.FIRST_DAY)) {
            return Times.FIRST_DAY.minusDays(1);
        }
        return day.isAfter(Times.LAST_DAY) ? Times.LAST_DAY : day;
    }
}
