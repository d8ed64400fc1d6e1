package org.crmkit.persistence.jpa.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.access.UserDraft;
import org.crmkit.churn.ChurnCases;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityBuilder;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that catches the exception of a rejected command and still commits keeps nothing of the command. */
class RefusedInHostTransactionTest {

    @ParameterizedTest
    @EnumSource
    void disablingAnAdministratorWhoIsGivenWorkLeavesTheOtherAdministratorAlone(TestDatabases database) {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        UserId second = user(office, "second", RoleCode.SYSTEM_ADMIN);
        UserId leaving = user(office, "leaving", RoleCode.SYSTEM_ADMIN);
        User before = office.admin().access().user(second);
        User root = office.admin().access().user(office.admin().userId());
        Opportunity opened = office.boss().sales().open(Office.draft("Blue Lotus"));

        // the count of open work comes first; then another transaction assigns work to the user
        Store interrupted = afterFirstCount(
                host.joiningStore(),
                () -> elsewhere(() -> host.store().write(office.crm().tenant(), work -> {
                    work.users().addReference(leaving);
                    return work.opportunities()
                            .find(opened.id(), Visibility.everything())
                            .orElseThrow();
                })));
        Throwable refused = host.transaction(() -> catchThrowable(
                () -> office.through(interrupted).admin().access().disable(leaving)));

        assertThat(refused).isInstanceOf(ConflictException.class);
        assertThat(office.admin().access().user(second)).isEqualTo(before);
        assertThat(office.admin().access().user(office.admin().userId())).isEqualTo(root);
        assertThat(office.admin().access().user(leaving).version()).isZero();
    }

    /** Covers all changes of managed rows in a unit of work that fails before a flush. */
    @ParameterizedTest
    @EnumSource
    void nothingThatWasChangedBeforeTheFailureIsFlushedLater(TestDatabases database) {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        Opportunity ready = office.developed("Blue Lotus", 1);
        Customer customer = office.lin().customers().register(new CustomerDraft("Blue Lotus"));
        Store joined = host.joiningStore();

        Throwable refused = host.transaction(() ->
                catchThrowable(() -> joined.write(office.crm().tenant(), work -> {
                    Opportunity found = work.opportunities()
                            .find(ready.id(), Visibility.everything())
                            .orElseThrow();
                    work.opportunities()
                            .save(OpportunityBuilder.builder(found)
                                    .title("Else")
                                    .build());
                    work.opportunities()
                            .add(OpportunityBuilder.builder(found)
                                    .id(new org.crmkit.sales.OpportunityId(java.util.UUID.randomUUID()))
                                    .version(0)
                                    .build());
                    throw ConflictException.concurrentUpdate("customer", customer.id());
                })));

        assertThat(refused).isInstanceOf(ConflictException.class);
        assertThat(office.lin().sales().get(ready.id())).isEqualTo(ready);
        assertThat(office.boss().sales().count(org.crmkit.sales.OpportunityFilter.ALL))
                .isEqualTo(1);
    }

    /** A new revision of a copy replaces the previous row. A rejected batch must not have deleted any row. */
    @ParameterizedTest
    @EnumSource
    void aBatchOfTheFeedThatIsOvertakenTakesNoCopyAway(TestDatabases database) {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        office.admin()
                .tradeFeed()
                .products(Stream.of("A", "B").map(each -> new ProductDraft(each, each, Money.of("1.00", "EUR"))));
        TenantId tenant = office.crm().tenant();

        Throwable refused =
                host.transaction(() -> catchThrowable(() -> host.joiningStore().write(tenant, work -> {
                    List<FeedCopy<Product>> held = List.copyOf(work.productCopies()
                            .findAll(List.of(ProductId.named("A"), ProductId.named("B")))
                            .values());
                    work.productCopies()
                            .update(List.of(
                                    held.get(0),
                                    new FeedCopy<>(
                                            held.get(1).item(), held.get(1).revision() + 1)));
                    return held;
                })));

        assertThat(refused).isInstanceOf(ConflictException.class);
        assertThat(office.admin().trade().countProducts(ProductFilter.ALL)).isEqualTo(2);
    }

    /** A constraint of the host's rejects a row. Users see only a code. */
    @ParameterizedTest
    @EnumSource
    void whatAConstraintOfTheHostsRefusesIsAFaultWithoutTheDatabasesWords(TestDatabases database) throws SQLException {
        try (Host host = Host.fresh(database)) {
            try (Connection connection = host.pool().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("alter table crm_contact add constraint host_rule check (name <> 'Ada Lovelace')");
            }
            Office office = Office.on(host.store());
            Customer customer = office.lin().customers().register(new CustomerDraft("Blue Lotus"));

            StoreFaultException fault = (StoreFaultException) catchThrowable(() ->
                    office.lin().customers().addContact(customer.id(), new ContactDraft("Ada Lovelace", "555 0100")));

            for (String words : new String[] {
                fault.getMessage(),
                fault.message(Locale.ENGLISH),
                fault.message(Locale.CHINESE),
                fault.detail(),
                rejections(office)
            }) {
                assertThat(words).contains("23").doesNotContain("Ada", "555 0100", "host_rule", "crm_contact");
            }
            assertThat(fault).hasCauseInstanceOf(RuntimeException.class);
            assertThat(office.lin().customers().get(customer.id())).isEqualTo(customer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingTableIsAFaultAndNoReasonToTryAgainLater(TestDatabases database) throws SQLException {
        try (Host host = Host.fresh(database)) {
            Office office = Office.on(host.store());
            try (Connection connection = host.pool().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop table crm_plan_step");
            }
            assertThat(catchThrowable(() -> office.developed("Blue Lotus", 1)))
                    .isInstanceOf(StoreFaultException.class)
                    .hasMessageNotContaining("crm_plan_step");
        }
    }

    private static String rejections(Office office) {
        return office.admin().journal().list(org.crmkit.kernel.journal.JournalFilter.ALL.newest(500)).items().stream()
                .filter(each -> each.event() instanceof org.crmkit.kernel.journal.CommandRejected)
                .map(each -> each.event().toString())
                .findFirst()
                .orElseThrow();
    }

    private static UserId user(Office office, String name, RoleCode role) {
        return office.admin()
                .access()
                .createUser(new UserDraft(name, name, office.unit(), role))
                .id();
    }

    private static Store afterFirstCount(Store store, Runnable between) {
        return new Store() {
            @Override
            public <T> T write(TenantId tenant, java.util.function.Function<? super UnitOfWork, T> work) {
                return store.write(tenant, unit -> work.apply(interrupted(unit, between)));
            }

            @Override
            public <T> T read(TenantId tenant, java.util.function.Function<? super UnitOfWork, T> work) {
                return store.read(tenant, work);
            }

            @Override
            public boolean ownsTransactions() {
                return store.ownsTransactions();
            }
        };
    }

    /** Runs an action elsewhere after the unit of work has counted the open work of a user; it counts churn cases last. */
    private static UnitOfWork interrupted(UnitOfWork unit, Runnable between) {
        return proxy(UnitOfWork.class, (method, arguments) -> {
            Object port = method.invoke(unit, arguments);
            return port instanceof ChurnCases cases ? interrupted(cases, between) : port;
        });
    }

    private static ChurnCases interrupted(ChurnCases cases, Runnable between) {
        return proxy(ChurnCases.class, (method, arguments) -> {
            Object counted = method.invoke(cases, arguments);
            if (method.getName().equals("count")) {
                between.run();
            }
            return counted;
        });
    }

    private interface Call {
        Object answer(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method, arguments)));
    }

    private static <T> void elsewhere(Supplier<T> deed) {
        CompletableFuture.supplyAsync(deed).join();
    }
}
