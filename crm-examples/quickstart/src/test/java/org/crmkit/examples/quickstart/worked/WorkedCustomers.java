package org.crmkit.examples.quickstart.worked;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmkit.bgnbd.BgNbd;
import org.crmkit.bgnbd.PurchaseCounts;
import org.crmkit.churn.ChurnFilterBuilder;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.Profile;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.RfmSort;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;

/** Contribution, composition, churn and purchases with so few data that the results can be calculated by hand. */
final class WorkedCustomers extends WorkedHouse {

    static List<String> contribution() {
        return new WorkedCustomers().contributions().lines();
    }

    static List<String> composition() {
        return new WorkedCustomers().compositions().lines();
    }

    static List<String> churn() {
        return new WorkedCustomers().churns().lines();
    }

    static List<String> purchases() {
        return new WorkedCustomers().scores().models().lines();
    }

    private WorkedCustomers contributions() {
        CustomerId lotus = customer("Blue Lotus");
        CustomerId fjord = customer("Fjordview");
        CustomerId kopi = customer("Kopi Corner");
        LocalDate day = LocalDate.of(2025, 3, 4);
        feed(
                order(1, lotus, day, OrderLineDraft.of("beans", "10", "52.00", "0.1"), ordered("2", "16.00")),
                order(2, fjord, day, ordered("4", "75.00")),
                order(3, kopi, day, ordered("8", "25.00")),
                order(4, kopi, day, ordered("1", "999.00")));
        root.tradeFeed().statusUpdates(Stream.of(OrderStatusUpdate.cancelled("4")));

        Contribution report = boss.reports().customers().contribution(ContributionQuery.highest(YEAR, USD, 10));
        report.page()
                .items()
                .forEach(row -> line(
                        "%d  %-12s  gross %7s  net %7s  share %5s %%  cumulative %7s  %6s %%",
                        row.rank(),
                        row.name(),
                        row.gross().amount(),
                        row.net().amount(),
                        text(report.share(row, 2)),
                        row.cumulative().amount(),
                        text(report.cumulativeShare(row, 2))));
        line(
                "all %d            gross %7s  net %7s  80 %% by the first %d",
                report.customers(), report.gross().amount(), report.net().amount(), report.vitalFew());
        return this;
    }

    private WorkedCustomers compositions() {
        customer("Blue Lotus", "major", 5);
        customer("Fjordview", "partner", 5);
        customer("Kopi Corner", "regular", 4);
        customer("Quai Neuf", "regular", 0);
        for (CustomerDimension by : List.of(CustomerDimension.LEVEL, CustomerDimension.CREDIT)) {
            boss.reports()
                    .customers()
                    .composition(by)
                    .forEach(row -> line(
                            "%-6s  %-8s  %d of %d  %5s %%",
                            by,
                            row.value() == null ? "not said" : row.value(),
                            row.count(),
                            row.whole(),
                            text(row.share(2))));
        }
        return this;
    }

    private WorkedCustomers churns() {
        CustomerId lotus = customer("Blue Lotus");
        CustomerId fjord = customer("Fjordview");
        CustomerId kopi = customer("Kopi Corner");
        CustomerId quai = customer("Quai Neuf");
        LocalDate june = LocalDate.of(2024, 6, 10);
        LocalDate december = LocalDate.of(2024, 12, 20);
        feed(order(1, lotus, june), order(2, fjord, june), order(3, kopi, december), order(4, quai, december));
        at(LocalDate.of(2025, 1, 15), 8);
        root.churnDetection().run();
        at(LocalDate.of(2025, 2, 3), 9);
        ChurnSummary warned = lin.churn()
                .list(ChurnFilterBuilder.builder().customer(lotus).build().newest(1))
                .items()
                .get(0);
        lin.churn().confirm(warned.id(), "Has moved to a roaster next door");
        at(LocalDate.of(2025, 2, 10), 9);
        feed(order(5, fjord, LocalDate.of(2025, 2, 10)));

        ChurnResult result = boss.reports().churn().overall(ChurnReportFilter.of(YEAR));
        line(
                "active at the start %d, opened %d, confirmed %d, recovered %d",
                result.activeAtStart(), result.opened(), result.confirmed(), result.recovered());
        line(
                "loss rate %d ÷ %d = %s %%, recovery rate %d ÷ (%d + %d) = %s %%",
                result.confirmed(),
                result.activeAtStart(),
                text(result.lossRate(2)),
                result.recovered(),
                result.recovered(),
                result.confirmed(),
                text(result.recoveryRate(2)));
        boss.reports()
                .churn()
                .losses(LossFilter.of(ChurnReportFilter.of(YEAR)).latest(10))
                .items()
                .forEach(loss -> line("%s, %s: %s", loss.name(), loss.managerName(), loss.reason()));
        return this;
    }

    private WorkedCustomers scores() {
        Map<String, Integer> orders = new TreeMap<>(Map.of("Anna", 1, "Ben", 2, "Cy", 2, "Dee", 3, "Eve", 6));
        int number = 0;
        for (Map.Entry<String, Integer> each : orders.entrySet()) {
            CustomerId customer = customer(each.getKey());
            for (int month = 1; month <= each.getValue(); month++) {
                feed(order(++number, customer, LocalDate.of(2025, month, number), ordered("1", "10." + (9 - month))));
            }
        }
        PurchaseReportFilter filter = new PurchaseReportFilter(LocalDate.of(2025, 12, 31), USD);
        boss.reports()
                .customers()
                .rfm(ListQuery.by(filter, RfmSort.NUMBER, Direction.ASCENDING, orders.size()))
                .items()
                .forEach(score -> line(
                        "%-4s  last %s, %d orders, %s  R %d  F %d  M %d",
                        score.purchases().name(),
                        score.purchases().last(),
                        score.purchases().orders(),
                        score.purchases().total(),
                        score.recency(),
                        score.frequency(),
                        score.monetary()));
        return this;
    }

    private WorkedCustomers models() {
        BgNbd model = new BgNbd(0.243, 4.414, 0.793, 2.426);
        PurchaseCounts customer =
                PurchaseCounts.of(LocalDate.of(1997, 1, 1), LocalDate.of(1997, 8, 2), 3, LocalDate.of(1997, 9, 30));
        line("");
        line("r %.3f, α %.3f, a %.3f, b %.3f", model.r(), model.alpha(), model.a(), model.b());
        line(
                "x = %d, tx = %.2f, T = %.2f: P(alive) %.3f, expected in 39 weeks %.3f",
                customer.repeats(),
                customer.recency(),
                customer.age(),
                model.alive(customer),
                model.expectedPurchases(customer, 39));
        return this;
    }

    private void customer(String name, String level, int credit) {
        CustomerDraft draft = CustomerDraftBuilder.builder(new CustomerDraft(name, Profile.ofLevel(level)))
                .assessment(new Assessment(null, credit == 0 ? null : Rating.of(credit)))
                .build();
        lin.customers().register(draft);
    }

    private void feed(OrderDraft... orders) {
        root.tradeFeed().orders(Stream.of(orders));
    }

    private static OrderDraft order(int number, CustomerId customer, LocalDate day, OrderLineDraft... lines) {
        return new OrderDraft(Integer.toString(number), customer, day, USD, List.of(lines));
    }

    private static OrderLineDraft ordered(String quantity, String price) {
        return OrderLineDraft.of("beans", quantity, price);
    }
}
