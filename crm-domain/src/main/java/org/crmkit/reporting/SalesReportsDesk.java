package org.crmkit.reporting;

import java.util.List;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.DimensionResult;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.LossReason;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.ProductResult;
import org.crmkit.reporting.sales.ResultReports;
import org.crmkit.reporting.sales.SalesGrouping;
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

    private final Reports<ResultReports> results;

    SalesReportsDesk(Commands<ReportRepositories> commands) {
        this.reports = new Reports<>(commands, ReportRepositories::salesReports);
        this.results = new Reports<>(commands, ReportRepositories::resultReports);
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
        return reports.query(
                "filter", filter, (port, visibility) -> port.results(filter, SalesGrouping.ASSIGNEE, visibility));
    }

    /**
     * Returns what the assignees of each unit won and lost, the highest value first, compared within one currency. A user belongs
     * to the unit of the time of the query.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<SalesResult> byUnit(SalesReportFilter filter) {
        return reports.query(
                "filter", filter, (port, visibility) -> port.results(filter, SalesGrouping.UNIT, visibility));
    }

    /**
     * Returns what was lost for each reason, the most lost opportunities first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<LossReason> lossReasons(SalesReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.lossReasons(filter, visibility));
    }

    /**
     * Returns what was won with, and sold to, the customers who share a value of a dimension, such as their region, the highest
     * net first. Opportunities count if they were closed within the period, orders if their day lies within it.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<DimensionResult> byDimension(ReportPeriod period, CustomerDimension by) {
        return results.query(
                Inputs.of("period", period).and("by", by),
                (port, visibility) -> port.byDimension(period, by, visibility));
    }

    /**
     * Returns what was sold of each product, or of each type of products, within a period, the highest net first. Products have
     * names if the actor may read products.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ProductResult> byProduct(ReportPeriod period, ProductDimension by) {
        return results.queryAs(Inputs.of("period", period).and("by", by), (port, actor) -> {
            List<ProductResult> rows = port.byProduct(period, by, actor.visibility(Permission.REPORT_READ));
            return actor.may(Permission.PRODUCT_READ)
                    ? rows
                    : rows.stream()
                            .map(ProductResult::withoutName)
                            .sorted(ProductResult.RANKING)
                            .toList();
        });
    }

    /**
     * Lists what was won with each customer.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<CustomerSales> byCustomer(ListQuery<CustomerSalesFilter, CustomerSalesSort> query) {
        return results.query("query", query, (port, visibility) -> port.byCustomer(query, visibility));
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
