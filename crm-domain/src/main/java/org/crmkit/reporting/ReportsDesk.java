package org.crmkit.reporting;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.actor.Permission;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.query.Page;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossQuery;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.ForecastMonth;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.reporting.sales.Velocity;
import org.crmkit.reporting.service.ServiceReports;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.reporting.service.ServiceYear;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Reports. Every report covers what the actor's permission to read reports makes visible. */
@PrimaryPort
public final class ReportsDesk {

    private final Commands<ReportRepositories> commands;

    /** Creates the desk for the user of the commands. */
    public ReportsDesk(Commands<ReportRepositories> commands) {
        this.commands = commands;
    }

    /**
     * 销售漏斗: returns opportunities by state and stage, with win rate and cycle time.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Funnel funnel(SalesReportFilter filter) {
        return sales(filter, (figures, visibility) -> figures.funnel(filter, visibility));
    }

    /**
     * Returns for each stage how many opportunities entered it and how many of these advanced.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<StageConversion> conversions(SalesReportFilter filter) {
        return sales(filter, (figures, visibility) -> figures.conversions(filter, visibility));
    }

    /**
     * Returns what each assignee won and lost, the highest value first, compared within one currency.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<SalesResult> byAssignee(SalesReportFilter filter) {
        return sales(filter, (figures, visibility) -> figures.byAssignee(filter, visibility));
    }

    /**
     * Returns what was won with each customer, the highest value first, compared within one currency.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<SalesResult> byCustomer(SalesReportFilter filter) {
        return sales(filter, (figures, visibility) -> figures.byCustomer(filter, visibility));
    }

    /**
     * Returns what was won in each month of the period.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<MonthResult> byMonth(SalesReportFilter filter) {
        return sales(filter, (figures, visibility) -> figures.byMonth(filter, visibility));
    }

    /**
     * Returns the forecast for each month of the period: what was won, and the expected amount of open opportunities.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ForecastMonth> forecast(SalesReportFilter filter) {
        return sales(filter, (figures, visibility) -> figures.forecast(filter, visibility));
    }

    /**
     * Returns the sales velocity.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Velocity velocity(SalesReportFilter filter) {
        return sales(filter, (figures, visibility) -> figures.velocity(filter, visibility));
    }

    /**
     * 客户服务分析: returns the result of the service requests created in a period, for all types together.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceResult service(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.overall(period, visibility));
    }

    /**
     * Returns the results of the service requests created in a period by type, the most frequent type first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ServiceResult> serviceByType(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.byType(period, visibility));
    }

    /**
     * Returns the results of the service requests created in a period by type and year.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ServiceYear> serviceByTypeAndYear(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.byTypeAndYear(period, visibility));
    }

    /**
     * 客户贡献分析: returns the customers by contribution, the highest first, with the 80/20 line.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Contribution contribution(ContributionQuery query) {
        return customers("query", query, (figures, visibility) -> figures.contribution(query, visibility));
    }

    /**
     * 客户构成分析: returns the composition of the active customers, the largest group first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<CompositionRow> composition(CustomerDimension by) {
        return customers("by", by, (figures, visibility) -> figures.composition(by, visibility));
    }

    /**
     * Returns a summary of what each customer has bought, by customer id, for example as input of a host's own model.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<PurchaseSummary> purchases(PurchaseReportFilter filter) {
        return customers("filter", filter, (figures, visibility) -> figures.purchases(filter, visibility));
    }

    /**
     * Returns the RFM score of each customer, by quintiles of the customers whom the actor can see; ordered by customer id.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<RfmScore> rfm(PurchaseReportFilter filter) {
        return RfmScore.of(purchases(filter));
    }

    /**
     * 客户流失分析: returns how many customers were lost and kept.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ChurnResult churn(ChurnReportFilter filter) {
        return churn("filter", filter, (figures, visibility) -> figures.overall(filter, visibility));
    }

    /**
     * Returns how many customers each manager lost and kept, the most losses first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ManagerChurn> churnByManager(ChurnReportFilter filter) {
        return churn("filter", filter, (figures, visibility) -> figures.byManager(filter, visibility));
    }

    /**
     * Lists confirmed losses with their reasons.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<Loss> losses(LossQuery query) {
        return churn("query", query, (figures, visibility) -> figures.losses(query, visibility));
    }

    private <T> T sales(SalesReportFilter filter, BiFunction<SalesReports, Visibility, T> query) {
        return report("filter", filter, ReportRepositories::salesReports, query);
    }

    private <T> T service(ReportPeriod period, BiFunction<ServiceReports, Visibility, T> query) {
        return report("period", period, ReportRepositories::serviceReports, query);
    }

    private <T> T customers(String name, Object input, BiFunction<CustomerReports, Visibility, T> query) {
        return report(name, input, ReportRepositories::customerReports, query);
    }

    private <T> T churn(String name, Object input, BiFunction<ChurnReports, Visibility, T> query) {
        return report(name, input, ReportRepositories::churnReports, query);
    }

    private <F, T> T report(
            String name, Object input, Function<ReportRepositories, F> figures, BiFunction<F, Visibility, T> query) {
        return commands.query(
                Permission.REPORT_READ,
                Inputs.of(name, input),
                (work, actor) -> query.apply(figures.apply(work), actor.visibility(Permission.REPORT_READ)));
    }
}
