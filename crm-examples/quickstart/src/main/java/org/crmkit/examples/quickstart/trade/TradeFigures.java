package org.crmkit.examples.quickstart.trade;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.ContributionRow;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.customer.RfmSort;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.ProductResult;

/**
 * The reports of the library for the head of a company with customers and orders.
 *
 * @param house the company
 * @param all the contribution of customers over all years
 * @param years the same year by year
 * @param composition the composition of the active customers
 * @param asOf the day of churn detection
 * @param watch the result of churn detection
 * @param cases the cases that it opened, in their final state
 * @param churn the churn reports
 * @param losses the lost customers
 * @param rfm the scores of each customer on the last day
 */
public record TradeFigures(
        TradeHouse house,
        Ranking all,
        Map<Integer, Ranking> years,
        Map<CustomerDimension, List<CompositionRow>> composition,
        LocalDate asOf,
        ChurnDetectionProgress watch,
        List<ChurnCase> cases,
        ChurnFigures churn,
        List<Loss> losses,
        List<RfmScore> rfm,
        List<ProductResult> sold) {

    private static final Currency CURRENCY = Currency.getInstance(TradeReader.CURRENCY);

    /**
     * The contribution of customers in a period.
     *
     * @param report the report, with its first page
     * @param rows all its rows
     */
    public record Ranking(Contribution report, List<ContributionRow> rows) {

        private static Ranking of(ReportsDesk reports, ReportPeriod period) {
            ContributionQuery query = ContributionQuery.highest(period, CURRENCY, Paging.MAX_SIZE);
            return new Ranking(
                    reports.customers().contribution(query),
                    Page.all(after ->
                            reports.customers().contribution(query.after(after)).page()));
        }

        /** Returns the contribution of customers from a first day to a last day, both included. */
        public static Ranking of(ReportsDesk reports, LocalDate first, LocalDate last) {
            return of(reports, new ReportPeriod(first, last.plusDays(1), ZoneOffset.UTC));
        }
    }

    /** Reads the reports. */
    static TradeFigures of(TradeHouse house, TradeData data, LocalDate asOf, Retention retention) {
        ReportsDesk reports = house.executive().reports();
        Map<Integer, Ranking> years = new LinkedHashMap<>();
        for (int year = data.firstDay().getYear(); year <= data.lastDay().getYear(); year++) {
            years.put(year, Ranking.of(reports, ReportPeriod.years(year, year, ZoneOffset.UTC)));
        }
        Map<CustomerDimension, List<CompositionRow>> composition = new LinkedHashMap<>();
        List.of(CustomerDimension.LEVEL, CustomerDimension.CREDIT, CustomerDimension.SATISFACTION)
                .forEach(by -> composition.put(by, reports.customers().composition(by)));
        ChurnFigures churn = ChurnFigures.of(reports, asOf, data.lastDay());
        LossFilter losses = LossFilter.of(ChurnReportFilter.of(churn.period()));
        ListQuery<PurchaseReportFilter, RfmSort> rfm =
                new PurchaseReportFilter(data.lastDay(), CURRENCY).highestCell(Paging.MAX_SIZE);
        return new TradeFigures(
                house,
                Ranking.of(reports, data.firstDay(), data.lastDay()),
                years,
                composition,
                asOf,
                retention.progress(),
                retention.cases(),
                churn,
                Page.all(after ->
                        reports.churn().losses(losses.latest(Paging.MAX_SIZE).after(after))),
                Page.all(after -> reports.customers().rfm(rfm.after(after))),
                reports.sales()
                        .byProduct(
                                new ReportPeriod(data.firstDay(), data.lastDay().plusDays(1), ZoneOffset.UTC),
                                ProductDimension.TYPE));
    }
}
