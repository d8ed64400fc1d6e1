package org.crmkit.insight;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.actor.Right;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.insight.churn.ChurnFigures;
import org.crmkit.insight.churn.ChurnResult;
import org.crmkit.insight.churn.ChurnScope;
import org.crmkit.insight.churn.Loss;
import org.crmkit.insight.churn.LossQuery;
import org.crmkit.insight.churn.ManagerChurn;
import org.crmkit.insight.customer.CompositionBy;
import org.crmkit.insight.customer.CompositionRow;
import org.crmkit.insight.customer.Contribution;
import org.crmkit.insight.customer.ContributionQuery;
import org.crmkit.insight.customer.CustomerFigures;
import org.crmkit.insight.customer.PurchaseScope;
import org.crmkit.insight.customer.PurchaseSummary;
import org.crmkit.insight.customer.RfmScore;
import org.crmkit.insight.report.ReportPeriod;
import org.crmkit.insight.sales.ForecastMonth;
import org.crmkit.insight.sales.Funnel;
import org.crmkit.insight.sales.MonthResult;
import org.crmkit.insight.sales.SalesFigures;
import org.crmkit.insight.sales.SalesResult;
import org.crmkit.insight.sales.SalesScope;
import org.crmkit.insight.sales.StageConversion;
import org.crmkit.insight.sales.Velocity;
import org.crmkit.insight.service.ServiceFigures;
import org.crmkit.insight.service.ServiceResult;
import org.crmkit.insight.service.ServiceYear;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What an actor can ask for about how business goes; everything within their scope of reports. */
@PrimaryPort
public final class InsightDesk {

    private final Commands<InsightRecords> commands;

    /** Opens the desk for the user of the commands. */
    public InsightDesk(Commands<InsightRecords> commands) {
        this.commands = commands;
    }

    /**
     * 销售漏斗: returns opportunities by state and stage, with win rate and cycle.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Funnel funnel(SalesScope scope) {
        return sales(scope, (figures, visibility) -> figures.funnel(scope, visibility));
    }

    /**
     * Returns for each stage how many opportunities came into it and how many of these went on.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<StageConversion> conversions(SalesScope scope) {
        return sales(scope, (figures, visibility) -> figures.conversions(scope, visibility));
    }

    /**
     * Returns what each assignee won and lost, the highest value first, compared within one currency.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<SalesResult> byAssignee(SalesScope scope) {
        return sales(scope, (figures, visibility) -> figures.byAssignee(scope, visibility));
    }

    /**
     * Returns what was won with each customer, the highest value first, compared within one currency.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<SalesResult> byCustomer(SalesScope scope) {
        return sales(scope, (figures, visibility) -> figures.byCustomer(scope, visibility));
    }

    /**
     * Returns what was won in each month of the period.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<MonthResult> byMonth(SalesScope scope) {
        return sales(scope, (figures, visibility) -> figures.byMonth(scope, visibility));
    }

    /**
     * Returns what each month of the period brings: what was won, and what open opportunities are expected to bring.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<ForecastMonth> forecast(SalesScope scope) {
        return sales(scope, (figures, visibility) -> figures.forecast(scope, visibility));
    }

    /**
     * Returns how fast business goes.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Velocity velocity(SalesScope scope) {
        return sales(scope, (figures, visibility) -> figures.velocity(scope, visibility));
    }

    /**
     * 客户服务分析: returns how the service requests created in a period went, all types together.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public ServiceResult service(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.overall(period, visibility));
    }

    /**
     * Returns how the service requests created in a period went, type by type, the most frequent first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<ServiceResult> serviceByType(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.byType(period, visibility));
    }

    /**
     * Returns the same year by year.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<ServiceYear> serviceByTypeAndYear(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.byTypeAndYear(period, visibility));
    }

    /**
     * 客户贡献分析: returns who brings the money, the highest first, with the 80/20 line.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Contribution contribution(ContributionQuery query) {
        return customers("query", query, (figures, visibility) -> figures.contribution(query, visibility));
    }

    /**
     * 客户构成分析: returns how active customers are made up, the most first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<CompositionRow> composition(CompositionBy by) {
        return customers("by", by, (figures, visibility) -> figures.composition(by, visibility));
    }

    /**
     * Returns what each customer has bought, by id: what is known of who buys how often, for models of one's own.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<PurchaseSummary> purchases(PurchaseScope scope) {
        return customers("scope", scope, (figures, visibility) -> figures.purchases(scope, visibility));
    }

    /**
     * Returns how each customer buys, by quintiles of those whom the actor reaches; by id.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<RfmScore> rfm(PurchaseScope scope) {
        return RfmScore.of(purchases(scope));
    }

    /**
     * 客户流失分析: returns how many customers were lost and kept.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public ChurnResult churn(ChurnScope scope) {
        return churn("scope", scope, (figures, visibility) -> figures.overall(scope, visibility));
    }

    /**
     * Returns how many customers each manager lost and kept, the most losses first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<ManagerChurn> churnByManager(ChurnScope scope) {
        return churn("scope", scope, (figures, visibility) -> figures.byManager(scope, visibility));
    }

    /**
     * Lists confirmed losses with their reasons.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<Loss> losses(LossQuery query) {
        return churn("query", query, (figures, visibility) -> figures.losses(query, visibility));
    }

    private <T> T sales(SalesScope scope, BiFunction<SalesFigures, Visibility, T> query) {
        return report("scope", scope, InsightRecords::salesFigures, query);
    }

    private <T> T service(ReportPeriod period, BiFunction<ServiceFigures, Visibility, T> query) {
        return report("period", period, InsightRecords::serviceFigures, query);
    }

    private <T> T customers(String name, Object input, BiFunction<CustomerFigures, Visibility, T> query) {
        return report(name, input, InsightRecords::customerFigures, query);
    }

    private <T> T churn(String name, Object input, BiFunction<ChurnFigures, Visibility, T> query) {
        return report(name, input, InsightRecords::churnFigures, query);
    }

    private <F, T> T report(
            String name, Object input, Function<InsightRecords, F> figures, BiFunction<F, Visibility, T> query) {
        return commands.ask(
                Right.REPORT_READ,
                Inputs.of(name, input),
                (work, actor) -> query.apply(figures.apply(work), actor.visibility(Right.REPORT_READ)));
    }
}
