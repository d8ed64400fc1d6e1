package org.crmkit.persistence.jpa.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.spi.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a read-only transaction of the host, a command is rejected before it has written anything. Queries still work. */
class ReadOnlyTransactionTest {

    /** The ways in which a host declares a transaction as read-only. Spring's {@code readOnly} uses all of them. */
    enum Way {
        ROWS,
        FLUSH,
        CONNECTION,
        ALL;

        void begin(EntityManager entityManager) throws Exception {
            Object session = entityManager.getDelegate();
            if (this == ROWS || this == ALL) {
                call(session, "setDefaultReadOnly", true);
            }
            if (this == FLUSH || this == ALL) {
                Class<?> mode =
                        session.getClass().getMethod("getHibernateFlushMode").getReturnType();
                call(session, "setHibernateFlushMode", mode.getField("MANUAL").get(null));
            }
            if (this == CONNECTION || this == ALL) {
                connection(session).setReadOnly(true);
            }
        }

        void end(EntityManager entityManager) throws Exception {
            if (this == CONNECTION || this == ALL) {
                connection(entityManager.getDelegate()).setReadOnly(false);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryChangeAndLeavesNothing(TestDatabases database) throws Exception {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        Opportunity ready = office.developed("Blue Lotus", 1);
        long told = journal(office);
        for (Way way : Way.values()) {
            if (way == Way.CONNECTION && database == TestDatabases.H2) {
                continue; // H2 ignores it and keeps the changes
            }
            for (Deed deed : List.<Deed>of(
                    session -> session.sales().revise(ready.id(), Office.draft("Else")),
                    session -> session.sales().open(Office.draft("Another")),
                    session -> session.sales().lose(ready.id(), "Too dear"))) {
                assertThat(in(host, office, way, deed))
                        .as(way.name())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("read-only");
            }
        }
        assertThat(office.lin().sales().get(ready.id())).isEqualTo(ready);
        assertThat(office.boss().sales().count(OpportunityFilter.ALL)).isEqualTo(1);
        assertThat(journal(office)).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnReading(TestDatabases database) throws Exception {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        Opportunity ready = office.developed("Blue Lotus", 1);
        for (Way way : Way.values()) {
            assertThat(in(host, office, way, session -> {
                        assertThat(session.sales().get(ready.id())).isEqualTo(ready);
                        assertThat(session.sales().count(OpportunityFilter.ALL)).isEqualTo(1);
                    }))
                    .as(way.name())
                    .isNull();
        }
    }

    /** Whatever made the provider leave out the change, nothing showed it beforehand. */
    @ParameterizedTest
    @EnumSource
    void noticesThatAChangeWasLeftOutOfTheFlush(TestDatabases database) {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        Opportunity ready = office.developed("Blue Lotus", 1);
        try (EntityManager entityManager = host.factory().createEntityManager()) {
            entityManager.getTransaction().begin();
            Store store = JpaStore.joining(host.factory(), () -> entityManager);
            TenantId tenant = office.crm().tenant();
            assertThatThrownBy(() -> store.write(tenant, work -> {
                        try {
                            Way.ROWS.begin(entityManager);
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                        Opportunity found = work.opportunities()
                                .find(ready.id(), org.crmkit.kernel.permission.Visibility.everything())
                                .orElseThrow();
                        work.opportunities()
                                .save(org.crmkit.sales.OpportunityBuilder.builder(found)
                                        .title("Else")
                                        .build());
                        return found;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("opportunity " + ready.id());
            entityManager.getTransaction().rollback();
        }
    }

    /**
     * If only the database knows that the transaction is read-only, the error is a fault of the store that contains only the
     * code.
     */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void takesTheDatabasesWordForIt(TestDatabases database) {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        try (EntityManager entityManager = host.factory().createEntityManager()) {
            Store store = JpaStore.joining(host.factory(), () -> entityManager);
            CrmSession boss = office.through(store).boss();
            if (database == TestDatabases.MARIADB) {
                execute(entityManager, "set session transaction read only");
            }
            entityManager.getTransaction().begin();
            if (database == TestDatabases.POSTGRESQL) {
                execute(entityManager, "set transaction read only");
            }
            assertThatThrownBy(() -> boss.sales().open(Office.draft("Another")))
                    .isInstanceOfSatisfying(
                            StoreFaultException.class,
                            fault -> assertThat(fault.detail()).startsWith("25006/"));
            entityManager.getTransaction().rollback();
            if (database == TestDatabases.MARIADB) {
                execute(entityManager, "set session transaction read write");
            }
        }
        assertThat(office.boss().sales().count(OpportunityFilter.ALL)).isZero();
    }

    private interface Deed {
        void apply(CrmSession session);
    }

    private static Throwable in(Host host, Office office, Way way, Deed deed) throws Exception {
        try (EntityManager entityManager = host.factory().createEntityManager()) {
            CrmSession lin = office.through(JpaStore.joining(host.factory(), () -> entityManager))
                    .lin();
            entityManager.getTransaction().begin();
            way.begin(entityManager);
            Throwable thrown = catchThrowable(() -> deed.apply(lin));
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().commit();
            }
            way.end(entityManager);
            return thrown;
        }
    }

    private static void execute(EntityManager entityManager, String sql) {
        try {
            connection(entityManager.getDelegate()).createStatement().execute(sql);
        } catch (ReflectiveOperationException | java.sql.SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static long journal(Office office) {
        return office.admin()
                .journal()
                .list(JournalFilter.ALL.newest(500))
                .items()
                .size();
    }

    private static Connection connection(Object session) throws ReflectiveOperationException {
        Object coordinator = call(session, "getJdbcCoordinator");
        Object logical = call(coordinator, "getLogicalConnection");
        return (Connection) call(logical, "getPhysicalConnection");
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : target.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                method.setAccessible(true);
                return method.invoke(target, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }
}
