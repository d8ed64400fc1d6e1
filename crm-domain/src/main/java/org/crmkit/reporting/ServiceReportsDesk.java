package org.crmkit.reporting;

import java.util.List;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.QualityResult;
import org.crmkit.reporting.service.ServiceReports;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.reporting.service.ServiceYear;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports about service requests. */
@PrimaryPort
public final class ServiceReportsDesk {

    private final Commands<ReportRepositories> commands;
    private final Reports<ServiceReports> reports;

    ServiceReportsDesk(Commands<ReportRepositories> commands) {
        this.commands = commands;
        this.reports = new Reports<>(commands, ReportRepositories::serviceReports);
    }

    /**
     * 客户服务分析: returns the result of the service requests created in a period, for all types together.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceResult overall(ReportPeriod period) {
        return reports.query("period", period, (port, visibility) -> port.overall(period, commands.now(), visibility));
    }

    /**
     * Returns the results of the service requests created in a period by type, the most frequent type first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ServiceResult> byType(ReportPeriod period) {
        return reports.query("period", period, (port, visibility) -> port.byType(period, commands.now(), visibility));
    }

    /**
     * Returns the results of the service requests created in a period by type and year.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ServiceYear> byTypeAndYear(ReportPeriod period) {
        return reports.query(
                "period", period, (port, visibility) -> port.byTypeAndYear(period, commands.now(), visibility));
    }

    /**
     * 质量投诉分析: returns the quality complaints created in a period for each product, batch and cause, the most frequent first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<QualityResult> quality(ReportPeriod period) {
        return reports.query("period", period, (port, visibility) -> port.quality(period, visibility));
    }
}
