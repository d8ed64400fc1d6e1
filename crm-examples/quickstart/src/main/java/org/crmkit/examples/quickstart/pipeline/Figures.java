package org.crmkit.examples.quickstart.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.sales.AssigneeCount;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityState;

/**
 * The sales reports of the library, for a sales manager.
 *
 * @param funnel the opportunities by state and stage, with the win rate and the cycle
 * @param byAgent the results of each agent
 * @param byOffice the results of each office
 * @param expired the number of open opportunities of each agent whose expected day has passed, the most first
 * @param open the number of open opportunities of each agent who has any
 * @param byAccount the results with each customer
 * @param byMonth the results of each month
 * @param forecast the forecast for each month of the period and of the year after it
 */
public record Figures(
        Funnel funnel,
        List<SalesResult> byAgent,
        List<SalesResult> byOffice,
        List<AssigneeCount> expired,
        List<AssigneeCount> open,
        List<CustomerSales> byAccount,
        List<MonthResult> byMonth,
        List<ForecastRow> forecast) {

    private static final Currency CURRENCY = Currency.getInstance(PipelineReader.CURRENCY);

    /**
     * Reads the reports for the days from first to last, both included.
     *
     * @param reader the user who lists opportunities
     */
    static Figures of(CrmSession executive, CrmSession reader, LocalDate first, LocalDate last) {
        SalesReportFilter filter = SalesReportFilter.of(new ReportPeriod(first, last.plusDays(1), ZoneOffset.UTC));
        ListQuery<CustomerSalesFilter, CustomerSalesSort> byAccount =
                new CustomerSalesFilter(filter, CURRENCY).highest(Paging.MAX_SIZE);
        return new Figures(
                executive.reports().sales().funnel(filter),
                executive.reports().sales().byAssignee(filter),
                executive.reports().sales().byUnit(filter),
                reader.sales().countByAssignee(OpportunityFilter.EXPIRED),
                reader.sales().countByAssignee(OpportunityFilter.in(OpportunityState.ASSIGNED)),
                Page.all(after -> executive.reports().sales().byCustomer(byAccount.after(after))),
                executive.reports().sales().byMonth(filter),
                executive.reports().sales().forecast(SalesReportFilter.of(withYearAhead(first, last))));
    }

    private static ReportPeriod withYearAhead(LocalDate first, LocalDate last) {
        return new ReportPeriod(first, last.plusDays(1).plusYears(1), ZoneOffset.UTC);
    }

    /** Returns the number of opportunities in a stage of the data. */
    public long count(Deal.Stage stage) {
        return switch (stage) {
            case WON -> funnel.count(OpportunityState.WON);
            case LOST -> funnel.count(OpportunityState.LOST);
            case PROSPECTING, ENGAGING ->
                funnel.rows().stream()
                        .filter(each ->
                                !each.state().isClosed() && stage.label().equals(each.stageName()))
                        .mapToLong(each -> each.count())
                        .sum();
        };
    }

    /** Returns the amounts of a stage of the data: the expected amounts while open, the agreed amounts once won. */
    public List<Money> amounts(Deal.Stage stage) {
        OpportunityState closed = stage.equals(Deal.Stage.WON) ? OpportunityState.WON : OpportunityState.LOST;
        return funnel.rows().stream()
                .filter(each -> stage.isClosed()
                        ? each.state().equals(closed)
                        : !each.state().isClosed() && stage.label().equals(each.stageName()))
                .flatMap(each -> each.amounts().stream())
                .toList();
    }
}
