package org.crmkit.examples.quickstart.incidents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.ServiceResult;

/**
 * The service reports of the library, for the head of service.
 *
 * @param team the team that handles the tickets
 * @param overall the results of all tickets
 * @param byType the results by type, named as in the tickets, the most frequent type first
 */
public record ServiceReport(ServiceTeam team, ServiceResult overall, Map<String, ServiceResult> byType) {

    private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);

    /** Reads the reports of a period. */
    static ServiceReport of(ServiceTeam team, ReportPeriod period) {
        ReportsDesk reports = team.head().reports();
        Map<String, ServiceResult> byType = new LinkedHashMap<>();
        reports.service().byType(period).forEach(each -> byType.put(team.label(each.type()), each));
        return new ServiceReport(team, reports.service().overall(period), byType);
    }

    /** Returns a duration in hours, rounded half up. */
    public static BigDecimal hours(Duration time, int places) {
        return BigDecimal.valueOf(time.toMillis()).divide(MILLIS_AN_HOUR, places, RoundingMode.HALF_UP);
    }
}
