package org.crmkit.benchmarks.large;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Compares all reports of a tenant, read by a user who sees everything, with plain SQL. */
final class LargeReports {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int PAGE = 100;

    private final DataSource pool;
    private final String tenant;
    private final ReportsDesk reports;
    private final LocalDate until;
    private final ReportPeriod year;
    private final ReportContests contests;

    LargeReports(DataSource pool, LargeTenant tenant, LocalDate until, ReportContests contests) {
        this.pool = pool;
        this.tenant = tenant.crm().tenant().value();
        this.reports = tenant.executive().reports();
        this.until = until;
        this.contests = contests;
        LocalDate end = until.plusDays(1);
        this.year = new ReportPeriod(end.minusYears(1), end, ZoneOffset.UTC);
    }

    /**
     * Adds opportunities and service requests, a fifth as many as the customers, to a tenant with customers and open churn
     * cases.
     */
    static void fill(DataSource pool, LargeTenant tenant, GeneratedTrade trade) {
        Instant now = trade.until().atTime(12, 0).toInstant(ZoneOffset.UTC);
        String name = tenant.crm().tenant().value();
        long some = trade.customers() / 5L;
        new LargeSales(pool, tenant, now).fill(trade.customers(), some);
        new LargeService(pool, name, now).fill(trade.customers(), some);
        new LargeChurn(pool, name, now).fill();
    }

    /** Runs the comparisons and returns a row for each. */
    List<String> table() {
        customers(new PlainCustomerReports(pool, tenant));
        churn(new PlainChurnReports(pool, tenant));
        new LargeSalesReports(reports, new PlainSalesReports(pool, tenant), contests).hold(year, forecast());
        new LargeServiceReports(reports, new PlainServiceReports(pool, tenant), contests).hold(year);
        return contests.table();
    }

    /** From half a year before to half a year after the end of the year. */
    private ReportPeriod forecast() {
        return new ReportPeriod(year.until().minusMonths(6), year.until().plusMonths(6), ZoneOffset.UTC);
    }

    private void customers(PlainCustomerReports plain) {
        PurchaseReportFilter all = new PurchaseReportFilter(until, EURO);
        contests.of(
                "contribution of a year, first page",
                () -> reports.customers().contribution(ContributionQuery.highest(year, EURO, PAGE)),
                LargeReports::contribution,
                1,
                () -> plain.contribution(year, PAGE));
        contests.ofList(
                "composition by level",
                () -> reports.customers().composition(CustomerDimension.LEVEL),
                each -> Figures.row(each.value(), each.count(), each.whole()),
                1,
                plain::composition);
        contests.ofList(
                "purchases by customer, first page",
                () -> reports.customers().purchases(all.byNumber(PAGE)).items(),
                LargeReports::purchases,
                1,
                () -> plain.purchases(until, PAGE));
        contests.ofList(
                "RFM, first page",
                () -> reports.customers().rfm(all.highestCell(PAGE)).items(),
                each -> {
                    List<@Nullable Object> row = purchases(each.purchases());
                    row.addAll(List.of(each.recency(), each.frequency(), each.monetary()));
                    return row;
                },
                1,
                () -> plain.rfm(until, PAGE));
    }

    private static Stream<List<@Nullable Object>> contribution(Contribution all) {
        return all.page().items().stream()
                .map(each -> Figures.row(
                        each.rank(),
                        each.customer(),
                        each.number(),
                        each.name(),
                        each.gross(),
                        each.net(),
                        each.cumulative(),
                        all.customers(),
                        all.vitalFew(),
                        all.gross(),
                        all.net()));
    }

    private static List<@Nullable Object> purchases(PurchaseSummary each) {
        return Figures.row(
                each.customer(),
                each.number(),
                each.name(),
                each.orders(),
                each.days(),
                each.first(),
                each.last(),
                each.total());
    }

    private void churn(PlainChurnReports plain) {
        ChurnReportFilter filter = ChurnReportFilter.of(year);
        contests.of(
                "churn of a year",
                () -> reports.churn().overall(filter),
                all -> Stream.of(churn(Figures.row(), all)),
                0,
                () -> plain.overall(year));
        contests.ofList(
                "churn of a year by manager",
                () -> reports.churn().byManager(filter),
                each -> churn(Figures.row(each.manager(), each.name()), each.result()),
                1,
                () -> plain.byManager(year));
        contests.of(
                "losses of a year, first page",
                () -> reports.churn().losses(LossFilter.of(filter).latest(PAGE)),
                all -> all.items().stream()
                        .map(each -> Figures.row(
                                each.id(),
                                each.customer(),
                                each.number(),
                                each.name(),
                                each.manager(),
                                each.managerName(),
                                each.lastOrder() == null
                                        ? null
                                        : each.lastOrder().externalId(),
                                each.lastOrder() == null
                                        ? null
                                        : each.lastOrder().date(),
                                each.reason(),
                                each.lostAt(),
                                each.recoveredAt())),
                1,
                () -> plain.losses(year, PAGE));
    }

    private static List<@Nullable Object> churn(List<@Nullable Object> row, ChurnResult result) {
        row.addAll(List.of(result.activeAtStart(), result.opened(), result.confirmed(), result.recovered()));
        return row;
    }
}
