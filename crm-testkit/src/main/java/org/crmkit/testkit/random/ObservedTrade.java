package org.crmkit.testkit.random;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSort;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.testkit.support.Pages;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockSort;

/** The part of an {@link Observation} for trade, churn and their reports. */
final class ObservedTrade {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ReportPeriod PERIOD = ReportPeriod.years(2025, 2028, ZoneId.of("America/Havana"));

    private final KnownIds known;
    private final Transcript transcript;
    private final SplittableRandom random;

    ObservedTrade(KnownIds known, Transcript transcript, SplittableRandom random) {
        this.known = known;
        this.transcript = transcript;
        this.random = random;
    }

    void lists(CrmSession who, int size) {
        Direction direction = KnownIds.one(random, List.of(Direction.values()));
        ListQuery<OrderFilter, OrderSort> orders = new ListQuery<>(
                OrderFilter.ALL, Paging.by(KnownIds.one(random, List.of(OrderSort.values())), direction, size));
        transcript.note(
                who.userId() + " orders by " + orders.paging(),
                () -> Pages.allByToken(after -> who.trade().orders(orders.after(after))));
        transcript.note("count", () -> who.trade().countOrders(OrderFilter.ALL));
        ListQuery<ProductFilter, ProductSort> products = new ListQuery<>(
                ProductFilter.ALL, Paging.by(KnownIds.one(random, List.of(ProductSort.values())), direction, size));
        transcript.note(
                "products by " + products.paging(),
                () -> Pages.allByToken(after -> who.trade().products(products.after(after))));
        ListQuery<StockFilter, StockSort> stock = new ListQuery<>(
                StockFilter.ALL, Paging.by(KnownIds.one(random, List.of(StockSort.values())), direction, size));
        transcript.note(
                "stock by " + stock.paging(),
                () -> Pages.allByToken(after -> who.trade().stock(stock.after(after))));
        ListQuery<ChurnFilter, ChurnSort> cases = new ListQuery<>(
                ChurnFilter.ALL, Paging.by(KnownIds.one(random, List.of(ChurnSort.values())), direction, size));
        transcript.note(
                "cases by " + cases.paging(),
                () -> Pages.allByToken(after -> who.churn().list(cases.after(after))));
        transcript.note("open cases", () -> who.churn().count(ChurnFilter.open().build()));
    }

    void figures(CrmSession who) {
        SalesReportFilter filter = SalesReportFilter.of(PERIOD);
        transcript.note(
                who.userId() + " conversions", () -> who.reports().sales().conversions(filter));
        transcript.note("forecast", () -> who.reports().sales().forecast(filter));
        transcript.note("velocity", () -> who.reports().sales().velocity(filter));
        transcript.note("service by year", () -> who.reports().service().byTypeAndYear(PERIOD));
        ContributionQuery highest = ContributionQuery.highest(PERIOD, EUR, KnownIds.one(random, List.of(2, 500)));
        transcript.note("contribution", () -> who.reports().customers().contribution(highest));
        transcript.note(
                "contributions",
                () -> Pages.allByToken(after -> who.reports()
                        .customers()
                        .contribution(highest.after(after))
                        .page()));
        CustomerDimension by = KnownIds.one(random, List.of(CustomerDimension.values()));
        transcript.note("composition by " + by, () -> who.reports().customers().composition(by));
        PurchaseReportFilter purchases = new PurchaseReportFilter(LocalDate.of(2027, 3, 1), EUR);
        transcript.note("purchases", () -> who.reports().customers().purchases(purchases));
        transcript.note("rfm", () -> who.reports().customers().rfm(purchases));
        ChurnReportFilter churn = ChurnReportFilter.of(ReportPeriod.years(2027, 2027, PERIOD.zone()));
        transcript.note("churn", () -> who.reports().churn().overall(churn));
        transcript.note("churn by manager", () -> who.reports().churn().byManager(churn));
        transcript.note(
                "losses",
                () -> Pages.allByToken(after -> who.reports()
                        .churn()
                        .losses(LossFilter.of(churn).latest(2).after(after))));
    }

    void records(CrmSession root) {
        for (ChurnCase each : known.churnCases()) {
            transcript.note("case", () -> root.churn().get(each.id()));
            transcript.note("allowed", () -> root.churn().allowedActions(each.id()));
        }
        transcript.note(
                "orders",
                () -> Pages.all(after ->
                                root.trade().orders(OrderFilter.ALL.newest(500).after(after)))
                        .stream()
                        .map(each -> root.trade().order(each.externalId()))
                        .toList());
    }
}
