package org.crmkit.persistence.jpa.internal.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.customer.ActivityDimension;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;

/**
 * The number of statements of commands and queries of trade, churn detection, churn cases and reports: per batch and per page,
 * not per row.
 */
record TradeStatements(Office office, BiConsumer<String, Runnable> cost) {

    private static final int BATCH = 64;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 2, 29);
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final ReportPeriod YEARS = ReportPeriod.years(2020, 2029, ZoneOffset.UTC);

    void play(String name, int measures) {
        List<CustomerId> customers = IntStream.range(0, BATCH)
                .mapToObj(each -> office.lin()
                        .customers()
                        .register(new CustomerDraft(name + " buys " + each))
                        .id())
                .toList();
        fed(name, customers);
        copied(name);
        watched(customers, measures);
        asked(customers.get(0), name);
        reported();
    }

    private void fed(String name, List<CustomerId> customers) {
        TradeFeed feed = office.admin().tradeFeed();
        cost("feed an order", () -> feed.orders(Stream.of(order(name + " alone", customers.get(0), 1, LONG_AGO))));
        cost("feed orders", () -> feed.orders(orders(name, customers, 1, LONG_AGO)));
        cost("feed the same orders", () -> feed.orders(orders(name, customers, 1, LONG_AGO)));
        cost("feed other orders of the names", () -> feed.orders(orders(name, customers, 2, LONG_AGO)));
        cost(
                "feed returns of the orders",
                () -> feed.orders(orders(name, customers, 1, LONG_AGO)
                        .map(each -> OrderDraftBuilder.builder(each)
                                .externalId("return of " + each.externalId())
                                .returnedOrder(each.externalId())
                                .lines(List.of(OrderLineDraft.of("chair", "-1", "1")))
                                .build())));
        cost(
                "feed notices",
                () -> feed.statusUpdates(IntStream.range(0, BATCH)
                        .mapToObj(each ->
                                new OrderStatusUpdate(name + " " + customers.get(each), OrderState.PAID, null))));
    }

    private void copied(String name) {
        TradeFeed feed = office.admin().tradeFeed();
        cost(
                "feed products",
                () -> feed.products(IntStream.range(0, BATCH)
                        .mapToObj(each -> new ProductDraft(name + each, "Product", Money.of("1.00", "EUR")))));
        cost(
                "feed stock",
                () -> feed.stock(IntStream.range(0, BATCH)
                        .mapToObj(each -> new StockDraft(name + each, "Main", BigDecimal.TEN))));
        cost(
                "feed changed stock",
                () -> feed.stock(IntStream.range(0, BATCH)
                        .mapToObj(each -> new StockDraft(name + each, "Main", BigDecimal.ONE))));
    }

    /** The last, empty page takes two statements. */
    private void watched(List<CustomerId> customers, int measures) {
        cost("watch and warn", () -> office.admin().churnDetection().run());
        cost("watch again", () -> office.admin().churnDetection().run());
        ChurnCaseId first = of(customers.get(0));
        for (int each = 1; each < measures; each++) {
            office.lin().churn().defer(first, "Called " + each);
        }
        cost("defer", () -> office.lin().churn().defer(first, "Called"));
        cost("confirm", () -> office.boss().churn().confirm(first, "Moved away"));
        cost("win back", () -> office.boss().churn().winBack(first));
        CustomerId second = customers.get(1);
        cost(
                "feed an order that recovers",
                () -> office.admin().tradeFeed().orders(Stream.of(order("now", second, 1, LocalDate.of(2026, 1, 1)))));
    }

    private ChurnCaseId of(CustomerId customer) {
        ChurnFilter filter = ChurnFilter.open().customer(customer).build();
        return office.lin().churn().list(filter.newest(1)).items().get(0).id();
    }

    private void asked(CustomerId customer, String name) {
        var boss = office.boss();
        cost("get order", () -> boss.trade().order(name + " " + customer));
        cost("list orders", () -> boss.trade().orders(OrderFilter.ALL.newest(500)));
        cost("count orders", () -> boss.trade().countOrders(OrderFilter.ALL));
        cost("list products", () -> boss.trade().products(ProductFilter.ALL.byName(500)));
        cost("list stock", () -> boss.trade().stock(StockFilter.ALL.byProduct(500)));
        cost("list cases", () -> boss.churn().list(ChurnFilter.ALL.newest(500)));
        cost("count cases", () -> boss.churn().count(ChurnFilter.ALL));
    }

    private void reported() {
        ReportsDesk reports = office.boss().reports();
        SalesReportFilter sales = SalesReportFilter.of(YEARS);
        cost("conversions", () -> reports.sales().conversions(sales));
        cost("forecast", () -> reports.sales().forecast(sales));
        cost("velocity", () -> reports.sales().velocity(sales));
        cost("service by year", () -> reports.service().byTypeAndYear(YEARS));
        cost("contribution", () -> reports.customers().contribution(ContributionQuery.highest(YEARS, EURO, 500)));
        cost("results by unit", () -> reports.sales().byDimension(YEARS, CustomerDimension.UNIT));
        cost("sold by product", () -> reports.sales().byProduct(YEARS, ProductDimension.PRODUCT));
        cost("activity", () -> reports.customers().activity(ActivityFilter.of(YEARS), ActivityDimension.UNIT));
        cost(
                "activity by customer",
                () -> reports.customers()
                        .activityByCustomer(ActivityFilter.of(YEARS).most(500)));
        cost("composition", () -> reports.customers().composition(CustomerDimension.LEVEL));
        PurchaseReportFilter bought = new PurchaseReportFilter(LocalDate.of(2029, 12, 31), EURO);
        cost("purchases", () -> reports.customers().purchases(bought.byNumber(500)));
        cost("rfm", () -> reports.customers().rfm(bought.highestCell(500)));
        cost("churn", () -> reports.churn().overall(ChurnReportFilter.of(YEARS)));
        cost("churn by unit", () -> reports.churn().byUnit(ChurnReportFilter.of(YEARS)));
        cost("losses by reason", () -> reports.churn().byReason(ChurnReportFilter.of(YEARS)));
        cost("churn by manager", () -> reports.churn().byManager(ChurnReportFilter.of(YEARS)));
        cost(
                "losses",
                () -> reports.churn()
                        .losses(LossFilter.of(ChurnReportFilter.of(YEARS)).latest(500)));
    }

    private static Stream<OrderDraft> orders(String name, List<CustomerId> customers, int lines, LocalDate day) {
        return customers.stream().map(each -> order(name, each, lines, day));
    }

    private static OrderDraft order(String name, CustomerId customer, int lines, LocalDate day) {
        return new OrderDraft(
                name + " " + customer,
                customer,
                day,
                EURO,
                Collections.nCopies(lines, OrderLineDraft.of("P1", "2", "9.99")));
    }

    private void cost(String what, Runnable deed) {
        cost.accept(what, deed);
    }
}
