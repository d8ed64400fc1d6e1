package org.crmkit.persistence.jpa;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.spi.Store;
import org.crmkit.testkit.world.SettableClock;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.stock.StockDraft;

/** A seeded world in which customers buy, become inactive, are lost and come back. The commands are the same on every store. */
final class TradingWorld {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<OrderState> STATES = List.of(OrderState.PLACED, OrderState.SHIPPED, OrderState.PAID);
    private static final int CUSTOMERS = 40;
    private static final int ORDERS = 400;

    private final Random random = new Random(4);
    private final SettableClock clock = new SettableClock(Instant.parse("2024-01-05T08:00:00Z"));
    private final List<CustomerId> customers = new ArrayList<>();
    private final Crm crm;
    private final CrmSession admin;
    private final CrmSession boss;
    private final List<CrmSession> sellers;

    private TradingWorld(Store store, String tenant) {
        crm = Crm.builder(store)
                .tenant(tenant)
                .clock(clock)
                .ids(new TimeOrderedIds(new Random(5)))
                .build();
        admin = crm.as(crm.createTenant("Head office", "root", "Root"));
        OrgUnitId head = admin.access().currentUser().unit();
        OrgUnitId team =
                admin.access().createUnit(new OrgUnitDraft("Team", head)).id();
        boss = user("boss", team, RoleCode.SALES_SUPERVISOR);
        sellers = List.of(
                user("lin", team, RoleCode.CUSTOMER_MANAGER),
                user("mia", team, RoleCode.CUSTOMER_MANAGER),
                user("far", head, RoleCode.CUSTOMER_MANAGER));
    }

    /** Runs the commands, and returns the sessions of the super admin and of the supervisor. */
    static List<CrmSession> playedOn(Store store, String tenant) {
        TradingWorld world = new TradingWorld(store, tenant);
        world.registers();
        world.trades();
        world.sells();
        world.serves();
        world.watches();
        return List.of(world.admin, world.boss);
    }

    private void registers() {
        for (int each = 0; each < CUSTOMERS; each++) {
            clock.advance(Duration.ofDays(1));
            CustomerDraft draft = CustomerDraftBuilder.builder(new CustomerDraft("Customer " + each % 35 + "/" + each))
                    .assessment(new Assessment(
                            random.nextBoolean() ? Rating.of(1 + random.nextInt(5)) : null,
                            random.nextBoolean() ? Rating.of(1 + random.nextInt(5)) : null))
                    .build();
            customers.add(seller().customers().register(draft).id());
        }
        admin.customers().archive(customers.get(0));
    }

    private void trades() {
        List<OrderDraft> orders = new ArrayList<>();
        for (int each = 0; each < ORDERS; each++) {
            orders.add(order(each));
        }
        admin.tradeFeed().batchSize(64).orders(orders.stream());
        admin.tradeFeed()
                .statusUpdates(orders.stream()
                        .filter(each -> random.nextInt(5) == 0)
                        .map(each -> OrderStatusUpdate.cancelled(each.externalId())));
        admin.tradeFeed().statusUpdates(Stream.of(OrderStatusUpdate.cancelled("not yet")));
        admin.tradeFeed()
                .products(IntStream.range(0, 30)
                        .mapToObj(each -> new ProductDraft(
                                "P" + each,
                                "Ünit " + each % 7 + "𠮷",
                                each % 2 == 0 ? Money.of("1.50", "EUR") : null)));
        admin.tradeFeed()
                .stock(IntStream.range(0, 30)
                        .mapToObj(each -> new StockDraft("P" + each % 9, "W" + each, new BigDecimal("-1.25"))));
    }

    private OrderDraft order(int number) {
        List<OrderLineDraft> lines = new ArrayList<>();
        for (int each = random.nextInt(4); each >= 0; each--) {
            lines.add(OrderLineDraft.of(
                    "P" + random.nextInt(30),
                    random.nextInt(50) + "." + random.nextInt(100),
                    random.nextInt(90) + "." + random.nextInt(1000),
                    "0." + random.nextInt(100)));
        }
        return OrderDraftBuilder.builder(new OrderDraft(
                        "O-" + number,
                        customers.get(1 + random.nextInt(CUSTOMERS - 5)),
                        LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)),
                        number % 9 == 0 ? Currency.getInstance("JPY") : EURO,
                        lines))
                .deliveryAddress(number % 3 == 0 ? "Street " + number : null)
                .sentAt(number % 4 == 0 ? Instant.EPOCH.plusSeconds(number) : null)
                .state(STATES.get(random.nextInt(3)))
                .build();
    }

    private void sells() {
        List<StageId> stages = IntStream.range(0, 4)
                .mapToObj(each -> admin.pipeline()
                        .define(new StageDraft("Stage " + each, each / 2 * 2 + each % 2, Percent.of(10 + each), null))
                        .id())
                .toList();
        for (int each = 0; each < 30; each++) {
            clock.advance(Duration.ofDays(11).plusHours(random.nextInt(24)));
            sell(each, stages);
        }
    }

    private void sell(int number, List<StageId> stages) {
        CrmSession seller = sellers.get(random.nextInt(2));
        Opportunity opened = boss.sales()
                .open(new OpportunityDraft(
                        "Deal " + number,
                        new Prospect("Prospect " + number, null, null),
                        Percent.of(random.nextInt(101)),
                        "web",
                        null,
                        random.nextInt(4) == 0 ? null : Money.of(random.nextInt(9999) + ".55", "EUR"),
                        random.nextInt(4) == 0
                                ? null
                                : LocalDate.of(2024, 6, 30).plusDays(random.nextInt(600))));
        boss.sales().assign(opened.id(), seller.userId());
        for (int move = random.nextInt(4); move > 0; move--) {
            clock.advance(Duration.ofHours(7));
            seller.sales().moveTo(opened.id(), stages.get(random.nextInt(stages.size())));
        }
        Opportunity planned = seller.sales().plan(opened.id()).add(LocalDate.of(2026, 1, 1), "Call");
        seller.sales().plan(opened.id()).execute(planned.plan().steps().get(0).id(), "Fine");
        clock.advance(Duration.ofDays(random.nextInt(9)));
        switch (random.nextInt(3)) {
            case 0 -> seller.sales().win(opened.id());
            case 1 -> seller.sales().lose(opened.id(), "Too dear");
            default -> {}
        }
    }

    private void serves() {
        for (int each = 0; each < 40; each++) {
            clock.advance(Duration.ofDays(9).plusHours(random.nextInt(24)));
            CrmSession seller = sellers.get(0);
            String type = random.nextBoolean() ? "complaint" : "inquiry";
            ServiceRequest made = admin.service()
                    .create(new ServiceRequestDraft(customers.get(1 + random.nextInt(9)), type, "Help " + each, "Now"));
            admin.service().assign(made.id(), seller.userId());
            clock.advance(Duration.ofMinutes(random.nextInt(9999)));
            if (random.nextInt(4) > 0) {
                seller.service().handle(made.id(), "Done");
                clock.advance(Duration.ofMinutes(random.nextInt(9999)));
                admin.service().recordFeedback(made.id(), FeedbackDraft.of(1 + random.nextInt(5)));
            }
        }
    }

    private void watches() {
        for (LocalDate day : List.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 9, 1), TODAY)) {
            clock.set(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
            admin.churnDetection().pageSize(7).run();
            treats(day);
        }
        admin.churnDetection()
                .by(ChurnPolicy.inactivityOfBuyers(Period.ofMonths(3)))
                .run();
    }

    private void treats(LocalDate day) {
        List<ChurnSummary> open =
                admin.churn().list(ChurnFilter.open().build().newest(500)).items();
        for (ChurnSummary each : open) {
            clock.advance(Duration.ofMinutes(1));
            switch (random.nextInt(4)) {
                case 0 -> admin.churn().defer(each.id(), "Called on " + day);
                case 1 -> admin.churn().confirm(each.id(), "Moved away");
                case 2 -> buysAgain(each.customer().id(), day);
                default -> {}
            }
        }
    }

    private void buysAgain(CustomerId customer, LocalDate day) {
        admin.tradeFeed()
                .orders(Stream.of(new OrderDraft(
                        "again " + customer + day,
                        customer,
                        day,
                        EURO,
                        List.of(OrderLineDraft.of("P1", "1", "9.99")))));
    }

    private CrmSession seller() {
        return sellers.get(random.nextInt(sellers.size()));
    }

    private CrmSession user(String name, OrgUnitId unit, RoleCode role) {
        return crm.as(admin.access()
                .createUser(new UserDraft(name, "The " + name, unit, role))
                .id());
    }
}
