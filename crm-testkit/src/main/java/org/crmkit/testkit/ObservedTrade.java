package org.crmkit.testkit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnQuery;
import org.crmkit.churn.ChurnSort;
import org.crmkit.insight.churn.ChurnScope;
import org.crmkit.insight.churn.LossQuery;
import org.crmkit.insight.customer.CompositionBy;
import org.crmkit.insight.customer.ContributionQuery;
import org.crmkit.insight.customer.PurchaseScope;
import org.crmkit.insight.report.ReportPeriod;
import org.crmkit.insight.sales.SalesScope;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.trade.OrderFilter;
import org.crmkit.trade.OrderQuery;
import org.crmkit.trade.OrderSort;
import org.crmkit.trade.ProductFilter;
import org.crmkit.trade.ProductQuery;
import org.crmkit.trade.ProductSort;
import org.crmkit.trade.StockFilter;
import org.crmkit.trade.StockQuery;
import org.crmkit.trade.StockSort;

/** The part of an {@link Observation} that is about trade, churn and their reports. */
final class ObservedTrade {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ReportPeriod PERIOD = ReportPeriod.years(2025, 2028, ZoneId.of("America/Havana"));

    private final Known known;
    private final Transcript transcript;
    private final SplittableRandom random;

    ObservedTrade(Known known, Transcript transcript, SplittableRandom random) {
        this.known = known;
        this.transcript = transcript;
        this.random = random;
    }

    void lists(CrmSession who, int size) {
        Direction direction = Known.one(random, List.of(Direction.values()));
        OrderQuery orders = new OrderQuery(
                OrderFilter.ALL, Paging.by(Known.one(random, List.of(OrderSort.values())), direction, size));
        transcript.note(
                who.id() + " orders by " + orders.paging(),
                () -> Pages.allByToken(after -> who.trade().orders(orders.after(after))));
        transcript.note("count", () -> who.trade().countOrders(OrderFilter.ALL));
        ProductQuery products = new ProductQuery(
                ProductFilter.ALL, Paging.by(Known.one(random, List.of(ProductSort.values())), direction, size));
        transcript.note(
                "products by " + products.paging(),
                () -> Pages.allByToken(after -> who.trade().products(products.after(after))));
        StockQuery stock = new StockQuery(
                StockFilter.ALL, Paging.by(Known.one(random, List.of(StockSort.values())), direction, size));
        transcript.note(
                "stock by " + stock.paging(),
                () -> Pages.allByToken(after -> who.trade().stock(stock.after(after))));
        ChurnQuery cases = new ChurnQuery(
                ChurnFilter.ALL, Paging.by(Known.one(random, List.of(ChurnSort.values())), direction, size));
        transcript.note(
                "cases by " + cases.paging(),
                () -> Pages.allByToken(after -> who.churn().list(cases.after(after))));
        transcript.note("open cases", () -> who.churn().count(ChurnFilter.open().build()));
    }

    void figures(CrmSession who) {
        SalesScope scope = SalesScope.of(PERIOD);
        transcript.note(who.id() + " conversions", () -> who.insight().conversions(scope));
        transcript.note("forecast", () -> who.insight().forecast(scope));
        transcript.note("velocity", () -> who.insight().velocity(scope));
        transcript.note("service by year", () -> who.insight().serviceByTypeAndYear(PERIOD));
        ContributionQuery highest = ContributionQuery.highest(PERIOD, EUR, Known.one(random, List.of(2, 500)));
        transcript.note("contribution", () -> who.insight().contribution(highest));
        transcript.note(
                "contributions",
                () -> Pages.allByToken(after ->
                        who.insight().contribution(highest.after(after)).page()));
        CompositionBy by = Known.one(random, List.of(CompositionBy.values()));
        transcript.note("composition by " + by, () -> who.insight().composition(by));
        PurchaseScope purchases = new PurchaseScope(LocalDate.of(2027, 3, 1), EUR);
        transcript.note("purchases", () -> who.insight().purchases(purchases));
        transcript.note("rfm", () -> who.insight().rfm(purchases));
        ChurnScope churn = ChurnScope.of(ReportPeriod.years(2027, 2027, PERIOD.zone()));
        transcript.note("churn", () -> who.insight().churn(churn));
        transcript.note("churn by manager", () -> who.insight().churnByManager(churn));
        transcript.note(
                "losses",
                () -> Pages.allByToken(
                        after -> who.insight().losses(LossQuery.latest(churn, 2).after(after))));
    }

    void records(CrmSession root) {
        for (ChurnCase each : known.churnCases()) {
            transcript.note("case", () -> root.churn().get(each.id()));
            transcript.note("allowed", () -> root.churn().allowedActions(each.id()));
        }
        transcript.note(
                "orders",
                () ->
                        Pages.all(after -> root.trade()
                                        .orders(OrderQuery.newest(OrderFilter.ALL, 500)
                                                .after(after)))
                                .stream()
                                .map(each -> root.trade().order(each.externalId()))
                                .toList());
    }
}
