package org.crmkit.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.ServiceResult;

/**
 * What the head of service wants to know, as the library reports it.
 *
 * @param team whose tickets these are
 * @param overall all tickets together
 * @param byType those of each type, by what the tickets call it, the most frequent first
 */
record ServiceReport(ServiceTeam team, ServiceResult overall, Map<String, ServiceResult> byType) {

    private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);

    /** Asks for the reports of a period. */
    static ServiceReport of(ServiceTeam team, ReportPeriod period) {
        ReportsDesk reports = team.head().reports();
        Map<String, ServiceResult> byType = new LinkedHashMap<>();
        reports.service().byType(period).forEach(each -> byType.put(team.label(each.type()), each));
        return new ServiceReport(team, reports.service().overall(period), byType);
    }

    /** Returns how many hours something took, rounded half up. */
    static BigDecimal hours(Duration time, int places) {
        return BigDecimal.valueOf(time.toMillis()).divide(MILLIS_AN_HOUR, places, RoundingMode.HALF_UP);
    }
}
