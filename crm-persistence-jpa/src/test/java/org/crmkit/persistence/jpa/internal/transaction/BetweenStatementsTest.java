package org.crmkit.persistence.jpa.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserFilter;
import org.crmkit.access.UserSort;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The results of a list or a look-up if another transaction commits between two of its statements. */
class BetweenStatementsTest {

    private static final Map<TestDatabases, Intervened> OPEN = new EnumMap<>(TestDatabases.class);

    /** A store on the tables of a shared host, in which another transaction can run between two statements. */
    private record Intervened(InterveningDataSource source, EntityManagerFactory factory, Office office) {

        private static Intervened on(TestDatabases database) {
            InterveningDataSource source =
                    new InterveningDataSource(Host.on(database).pool());
            EntityManagerFactory factory = Host.factory("host", source.proxy(), Map.of());
            return new Intervened(source, factory, Office.on(JpaStore.of(factory), Clock.systemUTC()));
        }

        /** Reads a list in pages of two, and lets another transaction commit before the second statement of the first page. */
        private <T> List<T> walk(String table, Runnable other, java.util.function.Function<Cursor, Page<T>> pages) {
            List<Page<T>> first = new ArrayList<>();
            int statements = source.intervening(table, 2, () -> elsewhere(other), () -> first.add(pages.apply(null)));
            assertThat(statements).as("statements on " + table).isEqualTo(2);
            List<T> all = new ArrayList<>(first.get(0).items());
            Cursor next = first.get(0).next();
            while (next != null) {
                Page<T> page = pages.apply(next);
                all.addAll(page.items());
                next = page.next();
            }
            return all;
        }
    }

    private static void elsewhere(Runnable other) {
        CompletableFuture.runAsync(other).join();
    }

    private static synchronized Intervened on(TestDatabases database) {
        return OPEN.computeIfAbsent(database, Intervened::on);
    }

    @AfterAll
    static void close() {
        OPEN.values().forEach(each -> each.factory().close());
        OPEN.clear();
    }

    @ParameterizedTest
    @EnumSource
    void aWalkOverUsersShowsAllThatStayedInTheirUnitWhenOthersLeaveItMeanwhile(TestDatabases database) {
        Intervened intervened = on(database);
        Office office = intervened.office();
        OrgUnitId unit = office.admin()
                .access()
                .createUnit(new org.crmkit.access.OrgUnitDraft("Unit of seven", office.unit()))
                .id();
        List<UserId> seven = IntStream.range(0, 7)
                .mapToObj(each -> new UserDraft("seven " + each, "Seven", unit, RoleCode.CUSTOMER_MANAGER))
                .map(each -> office.admin().access().createUser(each).id())
                .toList();

        List<User> walked = intervened.walk(
                "crm_user",
                () -> Stream.of(0, 1, 2).forEach(each -> office.admin().access().move(seven.get(each), office.team())),
                after -> office.store()
                        .read(
                                new TenantId(office.crm().tenant().value()),
                                work -> work.users()
                                        .list(UserFilter.ALL.byName(2).after(after), new Visibility.OfUnit(unit))));

        assertThat(walked).extracting(User::id).containsExactlyElementsOf(seven.subList(3, 7));
    }

    @ParameterizedTest
    @EnumSource
    void aWalkOverUsersShowsNobodyWhoNoLongerMeetsTheFilter(TestDatabases database) {
        Intervened intervened = on(database);
        Office office = intervened.office();
        List<UserId> five = IntStream.range(0, 5)
                .mapToObj(each -> new UserDraft("five " + each, "Five", office.team(), RoleCode.EXECUTIVE))
                .map(each -> office.admin().access().createUser(each).id())
                .toList();
        ListQuery<UserFilter, UserSort> query =
                UserFilter.enabledWith(java.util.Set.of(RoleCode.EXECUTIVE)).byName(2);

        List<User> walked = intervened.walk(
                "crm_user",
                () -> office.admin().access().disable(five.get(1)),
                after -> office.store()
                        .read(
                                new TenantId(office.crm().tenant().value()),
                                work -> work.users().list(query.after(after), Visibility.everything())));

        assertThat(walked).extracting(User::id).containsExactly(five.get(0), five.get(2), five.get(3), five.get(4));
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsNeverShownWithTheLinesOfAnotherVersion(TestDatabases database) {
        Intervened intervened = on(database);
        Office office = intervened.office();
        Customer customer = office.lin().customers().register(new CustomerDraft("Orders"));
        OrderDraft first = order(customer, "2026-03-01", "1");
        OrderDraft second = order(customer, "2026-03-02", "2");
        office.admin().tradeFeed().orders(Stream.of(first));
        List<Order> found = new ArrayList<>();

        intervened
                .source()
                .intervening(
                        "crm_order_line",
                        1,
                        () -> elsewhere(() -> office.admin().tradeFeed().orders(Stream.of(second))),
                        () -> found.add(office.lin().trade().order("torn")));

        Order shown = found.get(0);
        assertThat(shown.lines().get(0).quantity())
                .isEqualTo(new BigDecimal(shown.date().getDayOfMonth()));
    }

    private static OrderDraft order(Customer customer, String day, String quantity) {
        return new OrderDraft(
                "torn",
                customer.id(),
                LocalDate.parse(day),
                Currency.getInstance("EUR"),
                List.of(OrderLineDraft.of("chair", quantity, "1")));
    }
}
