package org.crmkit.reporting;

import java.util.List;
import java.util.function.BiFunction;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.ServiceReports;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.reporting.service.ServiceYear;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports about service requests. */
@PrimaryPort
public final class ServiceReportsDesk {

    private final Commands<ReportRepositories> commands;

    ServiceReportsDesk(Commands<ReportRepositories> commands) {
        this.commands = commands;
    }

    /**
     * 客户服务分析: returns the result of the service requests created in a period, for all types together.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceResult overall(ReportPeriod period) {
        return report("period", period, (reports, visibility) -> reports.overall(period, visibility));
    }

    /**
     * Returns the results of the service requests created in a period by type, the most frequent type first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ServiceResult> byType(ReportPeriod period) {
        return report("period", period, (reports, visibility) -> reports.byType(period, visibility));
    }

    /**
     * Returns the results of the service requests created in a period by type and year.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ServiceYear> byTypeAndYear(ReportPeriod period) {
        return report("period", period, (reports, visibility) -> reports.byTypeAndYear(period, visibility));
    }

    private <T> T report(String name, Object input, BiFunction<ServiceReports, Visibility, T> query) {
        return ReportsDesk.report(commands, Inputs.of(name, input), ReportRepositories::serviceReports, query);
    }
}
