package org.crmkit.reporting;

import java.util.List;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.reporting.sales.Velocity;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports about how opportunities turn into sales. */
@PrimaryPort
public final class SalesReportsDesk {

    private final Reports<SalesReports> reports;

    SalesReportsDesk(Commands<ReportRepositories> commands) {
        this.reports = new Reports<>(commands, ReportRepositories::salesReports);
    }

    /**
     * 销售漏斗: returns opportunities by state and stage, with win rate and cycle time.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Funnel funnel(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.funnel(filter, visibility));
    }

    /**
     * Returns for each stage how many opportunities entered it and how many of these advanced.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<StageConversion> conversions(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.conversions(filter, visibility));
    }

    /**
     * Returns what each assignee won and lost, the highest value first, compared within one currency.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<SalesResult> byAssignee(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.byAssignee(filter, visibility));
    }

    /**
     * Returns what was won with each customer, the highest value first, compared within one currency.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<SalesResult> byCustomer(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.byCustomer(filter, visibility));
    }

    /**
     * Returns what was won in each month of the period.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<MonthResult> byMonth(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.byMonth(filter, visibility));
    }

    /**
     * Returns the forecast for each month of the period: what was won, and the expected amount of open opportunities.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ForecastRow> forecast(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.forecast(filter, visibility));
    }

    /**
     * Returns the sales velocity.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Velocity velocity(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.velocity(filter, visibility));
    }
}
