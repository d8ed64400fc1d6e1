package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.Prospect;
import org.crmkit.testkit.world.SettableClock;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderSummary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day stays the same day, whatever the zones of the JVM that writes it and of the JVM that reads it. */
class DaysTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    /** Days on which zones began, abandoned their local mean time, had no midnight, or did not exist at all. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1901, 1, 1),
            LocalDate.of(1911, 1, 1),
            LocalDate.of(1914, 1, 1),
            LocalDate.of(1919, 4, 13),
            LocalDate.of(1940, 6, 1),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2011, 12, 30),
            LocalDate.of(2018, 11, 4),
            LocalDate.of(2025, 3, 9));

    private static final List<String> WRITERS = List.of("Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia");
    private static final List<String> READERS = List.of("Asia/Shanghai", "Pacific/Apia", "Europe/Amsterdam");

    private static final Clock NOW = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));

    /** The records written before the zone changes. */
    private record Written(
            UserId root, List<CustomerId> customers, List<OpportunityId> opportunities, List<InteractionId> calls) {}

    @ParameterizedTest
    @EnumSource
    void daysAreReadAsTheyWereWrittenInWhateverZone(TestDatabases database) throws SQLException {
        HikariDataSource pool = Host.on(database).pool();
        TestDatabases.Schema schema = new TestDatabases.Schema(pool.getJdbcUrl(), pool.getUsername(), "");
        List<Written> written = new ArrayList<>();
        for (String zone : WRITERS) {
            written.add(in(zone, schema, store -> write(store, zone)));
        }
        for (String zone : READERS) {
            in(zone, schema, store -> {
                for (int each = 0; each < WRITERS.size(); each++) {
                    read(crm(store, WRITERS.get(each)), written.get(each));
                }
                return true;
            });
        }
        assertThat(texts(database))
                .isEqualTo(DAYS.stream().map(LocalDate::toString).toList());
    }

    private static Written write(JpaStore store, String zone) {
        Crm crm = crm(store, zone);
        UserId root = crm.createTenant("Head office", "root", "Root");
        CrmSession admin = crm.as(root);
        List<CustomerId> customers = new ArrayList<>();
        List<OpportunityId> opportunities = new ArrayList<>();
        List<InteractionId> calls = new ArrayList<>();
        for (LocalDate day : DAYS) {
            customers.add(admin.customers()
                    .register(new CustomerDraft("Bought " + day))
                    .id());
            opportunities.add(expected(admin, day));
            calls.add(admin.interactions()
                    .record(customers.get(0), new InteractionDraft("call", midnight(day), "Call " + day))
                    .id());
        }
        admin.tradeFeed()
                .orders(DAYS.stream()
                        .map(day -> new OrderDraft(
                                day.toString(),
                                customers.get(DAYS.indexOf(day)),
                                day,
                                EURO,
                                List.of(OrderLineDraft.of("P", "1", "1.00")))));
        assertThat(admin.churnDetection().asOf(LocalDate.of(2026, 2, 28)).run().opened())
                .isEqualTo(DAYS.size());
        return new Written(root, customers, opportunities, calls);
    }

    private static OpportunityId expected(CrmSession admin, LocalDate day) {
        OpportunityId id = admin.sales()
                .open(new OpportunityDraft(
                        "Deal " + day,
                        new Prospect("P " + day, null, null),
                        Percent.of(50),
                        "web",
                        null,
                        Money.of("1.00", "EUR"),
                        day))
                .id();
        admin.sales().assign(id, admin.userId());
        admin.sales().plan(id).add(day, "Call");
        return id;
    }

    private static void read(Crm crm, Written written) {
        CrmSession admin = crm.as(written.root());
        for (LocalDate day : DAYS) {
            int place = DAYS.indexOf(day);
            assertThat(admin.trade().order(day.toString()).date()).isEqualTo(day);
            assertThat(admin.trade().countOrders(new OrderFilter(null, null, null, null, day, day.plusDays(1))))
                    .as("orders of %s", day)
                    .isEqualTo(1);
            assertThat(admin.sales().get(written.opportunities().get(place)))
                    .satisfies(each -> assertThat(each.expectedClose()).isEqualTo(day))
                    .satisfies(
                            each -> assertThat(each.plan().steps().get(0).due()).isEqualTo(day));
            assertThat(admin.interactions().get(written.calls().get(place)).at())
                    .isEqualTo(midnight(day));
        }
        readsByPages(admin);
        readsReports(admin);
        assertThat(admin.churn().list(ChurnFilter.ALL.newest(50)).items())
                .extracting(each -> each.lastOrder().date())
                .containsExactlyInAnyOrderElementsOf(DAYS);
        assertThat(admin.churnDetection().run().opened()).isZero();
    }

    /** The day of a cursor is compared as well. */
    private static void readsByPages(CrmSession admin) {
        List<LocalDate> expected = new ArrayList<>();
        List<LocalDate> ordered = new ArrayList<>();
        Paging<OpportunitySort> paging = Paging.by(OpportunitySort.EXPECTED_CLOSE, Direction.ASCENDING, 1);
        for (Page<?> page = null; page == null || page.next() != null; ) {
            var found = admin.sales().list(new ListQuery<>(OpportunityFilter.ALL, paging));
            found.items().forEach(each -> expected.add(each.expectedClose()));
            page = found;
            paging = found.next() == null ? paging : paging.after(found.next());
        }
        Page<OrderSummary> orders = admin.trade().orders(OrderFilter.ALL.newest(50));
        orders.items().forEach(each -> ordered.add(0, each.date()));
        assertThat(expected).isEqualTo(DAYS);
        assertThat(ordered).isEqualTo(DAYS);
    }

    private static void readsReports(CrmSession admin) {
        ReportPeriod all = ReportPeriod.years(2018, 2018, ZoneOffset.UTC);
        assertThat(admin.reports()
                        .customers()
                        .purchases(new PurchaseReportFilter(LocalDate.of(2026, 2, 28), EURO).byNumber(500))
                        .items())
                .allSatisfy(each -> assertThat(each.last()).isEqualTo(each.first()))
                .extracting(PurchaseSummary::first)
                .containsExactlyInAnyOrderElementsOf(DAYS);
        assertThat(admin.reports()
                        .customers()
                        .contribution(ContributionQuery.highest(all, EURO, 10))
                        .net())
                .isEqualTo(new Money(BigDecimal.ONE, EURO));
    }

    private static Crm crm(JpaStore store, String zone) {
        return Crm.builder(store)
                .tenant("days-" + WRITERS.indexOf(zone))
                .clock(NOW)
                .build();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Runs work on a host whose JVM is in a zone, as driver, pool and provider see it. */
    private static <T> T in(String zone, TestDatabases.Schema schema, Function<JpaStore, T> work) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (HikariDataSource pool = schema.dataSource(2);
                var factory = Host.factory("host", pool, Map.of())) {
            return work.apply(JpaStore.of(factory));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static List<String> texts(TestDatabases database) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = Host.on(database).pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select distinct cast(order_date as char(10)) from crm_order"
                        + " where tenant_id like 'days-%' order by 1")) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
