package org.crmkit.benchmarks.large;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.sales.Velocity;
import org.jspecify.annotations.Nullable;

/** Compares the sales reports with plain SQL. */
record LargeSalesReports(ReportsDesk reports, PlainSalesReports plain, ReportContests contests) {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int PAGE = 100;

    void hold(ReportPeriod year, ReportPeriod around) {
        SalesReportFilter filter = SalesReportFilter.of(year);
        contests.of(
                "funnel of a year",
                () -> reports.sales().funnel(filter),
                LargeSalesReports::funnel,
                7,
                () -> plain.funnel(year));
        contests.ofList(
                "stage conversions of a year",
                () -> reports.sales().conversions(filter),
                each -> Figures.row(each.stage(), each.stageName(), each.entered(), each.advanced()),
                1,
                () -> plain.conversions(year));
        contests.of(
                "velocity of a year",
                () -> reports.sales().velocity(filter),
                all -> Stream.of(velocity(all)),
                4,
                () -> plain.velocity(year));
        contests.ofList(
                "forecast of a year",
                () -> expected(around),
                LargeSalesReports::forecast,
                1,
                () -> plain.forecast(around));
        results(filter);
    }

    /** SQL has no row for nothing that is overdue. */
    private List<ForecastRow> expected(ReportPeriod period) {
        return reports.sales().forecast(SalesReportFilter.of(period)).stream()
                .filter(each -> each.due() != ForecastRow.Due.OVERDUE || each.open() > 0)
                .toList();
    }

    private void results(SalesReportFilter filter) {
        ReportPeriod year = filter.period();
        contests.ofList(
                "won and lost in a year by assignee",
                () -> reports.sales().byAssignee(filter),
                LargeSalesReports::result,
                2,
                () -> plain.byAssignee(year));
        contests.ofList(
                "won in a year by customer, first page",
                () -> reports.sales()
                        .byCustomer(new CustomerSalesFilter(filter, EURO).highest(PAGE))
                        .items(),
                each -> Figures.row(each.customer(), each.name(), each.won(), each.amount()),
                1,
                () -> plain.byCustomer(year, PAGE));
        contests.ofList(
                "won in a year by month",
                () -> reports.sales().byMonth(filter),
                each -> Figures.row(each.month(), each.won(), each.values()),
                1,
                () -> plain.byMonth(year));
    }

    private static Stream<List<@Nullable Object>> funnel(Funnel all) {
        Cycle cycle = Objects.requireNonNull(all.cycleOrNull());
        return all.rows().stream()
                .map(each -> Figures.row(
                        each.state(),
                        each.stage(),
                        each.stageName(),
                        cycle.count(),
                        cycle.shortest(),
                        cycle.longest(),
                        cycle.total(),
                        each.count(),
                        each.amounts(),
                        each.weighted()));
    }

    private static List<@Nullable Object> velocity(Velocity all) {
        Cycle cycle = Objects.requireNonNull(all.cycleOrNull());
        return Figures.row(
                cycle.count(),
                cycle.shortest(),
                cycle.longest(),
                cycle.total(),
                all.open(),
                all.won(),
                all.lost(),
                all.values());
    }

    private static List<@Nullable Object> forecast(ForecastRow each) {
        return Figures.row(
                each.due() == ForecastRow.Due.OVERDUE ? each.due() : each.month(),
                each.open(),
                each.weighted(),
                each.won(),
                each.values());
    }

    private static List<@Nullable Object> result(SalesResult each) {
        return Figures.row(each.id(), each.name(), each.won(), each.lost(), each.values());
    }
}
