package org.crmkit.persistence.jpa.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerBuilder;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.persistence.jpa.internal.JpaUnitOfWork;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityBuilder;
import org.crmkit.spi.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exceptions of databases and providers become typed errors that name the record or value concerned. */
class ExceptionTranslatorTest {

    @ParameterizedTest
    @EnumSource
    void namesTheUniqueValueThatIsTakenWhateverTheTextBeside(TestDatabases database) {
        Office office = Office.on(Host.on(database).store());
        Customer first =
                office.lin().customers().register(new CustomerDraft("key 'crm_customer_uq_number' crm_stage_uq_name"));
        CustomerBuilder other = CustomerBuilder.builder(first).id(new CustomerId(UUID.randomUUID()));

        assertThat(taken(
                        office,
                        other.number(new CustomerNumber("KH209901010001")).build()))
                .isEqualTo("customer.name");
        assertThat(taken(office, other.number(first.number()).name("Else").build()))
                .isEqualTo("customer.number");
        assertThat(taken(
                        office,
                        CustomerBuilder.builder(first)
                                .number(new CustomerNumber("KH209901010002"))
                                .name("Else")
                                .build()))
                .isEqualTo("customer.id");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheRecordThatAnotherChangedMeanwhile(TestDatabases database) {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        Opportunity ready = office.developed("Blue Lotus", 1);

        ConflictException conflict = conflict(() -> write(office, work -> {
            Opportunity found = work.opportunities()
                    .find(ready.id(), Visibility.everything())
                    .orElseThrow();
            elsewhere(() -> office.lin().sales().plan(ready.id()).add(LocalDate.of(2027, 1, 1), "Quicker"));
            work.opportunities()
                    .save(OpportunityBuilder.builder(found).title("Slower").build());
            return found;
        }));

        assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.STALE);
        assertThat(conflict.kind()).isEqualTo("opportunity");
        assertThat(conflict.id()).isEqualTo(ready.id().toString());
        assertThat(conflict.version()).isEqualTo(ready.version());
    }

    @ParameterizedTest
    @EnumSource
    void callsADeadlockAConflict(TestDatabases database) throws Exception {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        String tenant = office.crm().tenant().value();
        CyclicBarrier both = new CyclicBarrier(2);
        UUID lin = office.lin().userId().value();
        UUID mia = office.mia().userId().value();
        Throwable one =
                failureOfTwo(() -> lockTwo(host, tenant, both, lin, mia), () -> lockTwo(host, tenant, both, mia, lin));

        assertThat(one)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict ->
                                assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.CONCURRENT_UPDATE));
    }

    @Test
    void callsALockThatTookTooLongAConflict() throws Exception {
        Host host = Host.on(TestDatabases.POSTGRESQL);
        Office office = Office.on(host.store());
        Opportunity opened = office.boss().sales().open(Office.draft("Blue Lotus"));
        try (Connection holder = host.pool().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .execute("select * from crm_opportunity where id = '" + opened.id() + "' for update");
            ConflictException conflict = conflict(() -> write(office, work -> {
                impatient(work);
                work.opportunities()
                        .find(opened.id(), Visibility.everything())
                        .ifPresent(found -> work.opportunities()
                                .save(OpportunityBuilder.builder(found)
                                        .title("Late")
                                        .build()));
                return opened;
            }));
            assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.LOCK_TIMEOUT);
            holder.rollback();
        }
    }

    @Test
    void saysThatTheStoreIsUnavailableWhenTheServerBreaksOff() {
        Host host = Host.on(TestDatabases.POSTGRESQL);
        Office office = Office.on(host.store());
        StoreUnavailableException failure = catchThrowableOfType(
                StoreUnavailableException.class,
                () -> write(office, work -> {
                    breakOff(work);
                    return work.opportunities().count(org.crmkit.sales.OpportunityFilter.ALL, Visibility.everything());
                }));
        assertThat(failure).isNotNull();
        assertThat(office.boss().sales().count(org.crmkit.sales.OpportunityFilter.ALL))
                .isZero();
    }

    @Test
    void saysThatTheStoreIsUnavailableWhenThePoolIsEmpty() {
        try (HikariDataSource pool = TestDatabases.H2.freshSchema().dataSource(1)) {
            pool.setConnectionTimeout(250);
            try (var factory = Host.factory("host", pool, Map.of());
                    Connection held = pool.getConnection()) {
                JpaStore store =
                        JpaStore.builder(factory).schema(SchemaMode.NONE).build();
                StoreUnavailableException failure = catchThrowableOfType(
                        StoreUnavailableException.class,
                        () -> store.read(
                                new TenantId("acme"), work -> work.stages().all()));
                assertThat(failure).isNotNull();
                assertThat(held).isNotNull();
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    /** With a fixed clock, only a child changes. Even such a change raises the version once. */
    @ParameterizedTest
    @EnumSource
    void raisesTheVersionOnceForAChangeOfAChildAlone(TestDatabases database) {
        Clock still = Clock.fixed(Instant.parse("2027-01-12T08:00:00Z"), ZoneOffset.UTC);
        Office office = Office.on(Host.on(database).store(), still);
        Opportunity developed = office.developed("Blue Lotus", 4);
        assertThat(developed.version()).isEqualTo(9);
        assertThat(office.lin().sales().get(developed.id())).isEqualTo(developed);
        write(office, work -> {
            Opportunity same = work.opportunities()
                    .find(developed.id(), Visibility.everything())
                    .orElseThrow();
            work.opportunities().save(same);
            return same;
        });
        assertThat(office.lin().sales().get(developed.id())).isEqualTo(developed.withVersion(10));
    }

    private static String taken(Office office, Customer customer) {
        ConflictException conflict = conflict(() -> write(office, work -> {
            work.customers().add(customer);
            return customer;
        }));
        assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.DUPLICATE_KEY);
        return conflict.kind();
    }

    private static <T> T write(Office office, java.util.function.Function<UnitOfWork, T> work) {
        return office.store().write(office.crm().tenant(), work);
    }

    private static ConflictException conflict(Runnable deed) {
        ConflictException conflict = catchThrowableOfType(ConflictException.class, deed::run);
        assertThat(conflict).isNotNull();
        return conflict;
    }

    private static void lockTwo(Host host, String tenant, CyclicBarrier both, UUID first, UUID second) {
        host.store().write(new TenantId(tenant), work -> {
            EntityManager entityManager = ((JpaUnitOfWork) work).entityManager().entityManager();
            lock(entityManager, tenant, first);
            try {
                both.await(30, java.util.concurrent.TimeUnit.SECONDS);
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
            lock(entityManager, tenant, second);
            return first;
        });
    }

    private static void lock(EntityManager entityManager, String tenant, UUID user) {
        entityManager
                .createNativeQuery("update crm_user set state = state where tenant_id = :tenant and id = :id")
                .setParameter("tenant", tenant)
                .setParameter("id", user)
                .executeUpdate();
    }

    private static Throwable failureOfTwo(Runnable one, Runnable other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(one);
            Future<?> second = threads.submit(other);
            Throwable failure = null;
            for (Future<?> each : java.util.List.of(first, second)) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    failure = failed.getCause();
                }
            }
            return failure;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void elsewhere(Runnable deed) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(deed).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            thread.shutdownNow();
        }
    }

    private static void impatient(UnitOfWork work) {
        ((JpaUnitOfWork) work)
                .entityManager()
                .entityManager()
                .createNativeQuery("set local lock_timeout = '200ms'")
                .executeUpdate();
    }

    private static void breakOff(UnitOfWork work) {
        Object pid = ((JpaUnitOfWork) work)
                .entityManager()
                .nativeQuery("select pg_backend_pid()")
                .getSingleResult();
        try (Connection other = Host.on(TestDatabases.POSTGRESQL).pool().getConnection()) {
            other.createStatement().execute("select pg_terminate_backend(" + pid + ")");
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
