package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.spi.Store;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderFilterBuilder;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockSort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every report and every list of trade and churn returns the same results on each database as on the store in memory. */
class FiguresTest {

    private static final List<ZoneId> ZONES =
            List.of(ZoneOffset.UTC, ZoneId.of("America/St_Johns"), ZoneId.of("Asia/Shanghai"));
    private static final Currency EURO = Currency.getInstance("EUR");

    private static List<Map<String, Object>> expected;

    @ParameterizedTest
    @EnumSource
    void agreeWithThoseInMemory(TestDatabases database) {
        List<Map<String, Object>> found = answers(Host.on(database).store());

        for (int who = 0; who < found.size(); who++) {
            Map<String, Object> wanted = expected().get(who);
            found.get(who).forEach((what, answer) -> assertThat(answer).as(what).isEqualTo(wanted.get(what)));
        }
    }

    private static synchronized List<Map<String, Object>> expected() {
        if (expected == null) {
            expected = answers(InMemoryStore.create());
        }
        return expected;
    }

    private static List<Map<String, Object>> answers(Store store) {
        return TradingWorld.playedOn(store, "figures").stream()
                .map(FiguresTest::answers)
                .toList();
    }

    private static Map<String, Object> answers(CrmSession who) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (ZoneId zone : ZONES) {
            ReportPeriod years = ReportPeriod.years(2024, 2026, zone);
            ReportPeriod part = new ReportPeriod(LocalDate.of(2024, 5, 17), LocalDate.of(2025, 10, 9), zone);
            periodic(who, years, answers);
            periodic(who, part, answers);
        }
        for (CustomerDimension by : CustomerDimension.values()) {
            answers.put("composition " + by, who.reports().customers().composition(by));
        }
        PurchaseReportFilter filter = new PurchaseReportFilter(TradingWorld.TODAY, EURO);
        answers.put(
                "purchases",
                Page.all(after ->
                        who.reports().customers().purchases(filter.byNumber(7).after(after))));
        answers.put(
                "rfm",
                Page.all(after ->
                        who.reports().customers().rfm(filter.highestCell(7).after(after))));
        lists(who, answers);
        return answers;
    }

    private static void periodic(CrmSession who, ReportPeriod period, Map<String, Object> answers) {
        SalesReportFilter sales = SalesReportFilter.of(period);
        ReportsDesk reports = who.reports();
        answers.put("funnel " + period, reports.sales().funnel(sales));
        answers.put("conversions " + period, reports.sales().conversions(sales));
        answers.put("by assignee " + period, reports.sales().byAssignee(sales));
        answers.put("by month " + period, reports.sales().byMonth(sales));
        answers.put("forecast " + period, reports.sales().forecast(sales));
        answers.put("velocity " + period, reports.sales().velocity(sales));
        answers.put("service " + period, reports.service().byType(period));
        answers.put("service by year " + period, reports.service().byTypeAndYear(period));
        answers.put("churn " + period, reports.churn().overall(ChurnReportFilter.of(period)));
        answers.put("churn by manager " + period, reports.churn().byManager(ChurnReportFilter.of(period)));
        answers.put(
                "losses " + period,
                Page.all(after -> reports.churn()
                        .losses(LossFilter.of(ChurnReportFilter.of(period))
                                .latest(3)
                                .after(after))));
        ContributionQuery highest = ContributionQuery.highest(period, EURO, 4);
        answers.put("contribution " + period, reports.customers().contribution(highest));
        answers.put(
                "whole contribution " + period,
                Page.all(after ->
                        reports.customers().contribution(highest.after(after)).page()));
        answers.put("named " + period, reports.customers().contribution(highest.named("CUSTOMER 1")));
        answers.put("nobody " + period, reports.customers().contribution(highest.named("nobody")));
        answers.put(
                "no orders " + period,
                reports.customers().contribution(ContributionQuery.highest(period, Currency.getInstance("CHF"), 4)));
    }

    private static void lists(CrmSession who, Map<String, Object> answers) {
        for (OrderSort sort : OrderSort.values()) {
            answers.put(
                    "orders by " + sort,
                    Page.all(after -> who.trade()
                            .orders(new ListQuery<>(OrderFilter.ALL, Paging.by(sort, Direction.DESCENDING, 50))
                                    .after(after))));
        }
        answers.put(
                "orders with",
                who.trade()
                        .orders(OrderFilterBuilder.builder()
                                .product("P3")
                                .states(Set.of(OrderState.CANCELLED, OrderState.PAID))
                                .from(LocalDate.of(2024, 3, 1))
                                .until(LocalDate.of(2025, 3, 1))
                                .build()
                                .newest(500)));
        answers.put("order", who.trade().order("O-3"));
        for (ProductSort sort : ProductSort.values()) {
            answers.put(
                    "products by " + sort,
                    Page.all(after -> who.trade()
                            .products(new ListQuery<>(ProductFilter.ALL, Paging.by(sort, Direction.ASCENDING, 7))
                                    .after(after))));
        }
        for (StockSort sort : StockSort.values()) {
            answers.put(
                    "stock by " + sort,
                    Page.all(after -> who.trade()
                            .stock(new ListQuery<>(StockFilter.ALL, Paging.by(sort, Direction.ASCENDING, 7))
                                    .after(after))));
        }
        List<ChurnSummary> cases =
                Page.all(after -> who.churn().list(ChurnFilter.ALL.newest(3).after(after)));
        answers.put("cases", cases);
        answers.put(
                "timelines",
                cases.stream()
                        .map(each -> Page.all(after -> who.timelines()
                                .list(TimelineFilter.of(each.customer().id())
                                        .newest(5)
                                        .after(after))))
                        .toList());
    }
}
