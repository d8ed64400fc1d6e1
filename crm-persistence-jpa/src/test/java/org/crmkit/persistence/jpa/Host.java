package org.crmkit.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.internal.schema.Migration;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;

/** A host application with a database of its own: a pool, a persistence unit, and a store on them. */
public final class Host implements AutoCloseable {

    private static final Map<TestDatabases, Host> SHARED = new HashMap<>();

    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
    private final HikariDataSource pool;
    private final CountingDataSource counting;
    private final EntityManagerFactory factory;

    private Host(HikariDataSource pool, Map<String, Object> settings) {
        this.pool = pool;
        this.counting = new CountingDataSource(pool);
        this.factory = factory("host", counting.proxy(), settings);
    }

    /**
     * Returns the shared host of each database, with tables. Tests are separated by tenants. Skips the test if the lane leaves the
     * database out.
     */
    public static synchronized Host on(TestDatabases database) {
        Lane.assumeIncludes(database);
        return shared(database);
    }

    /** Returns the same host for the contract in transactions of the host, which has a lane of its own. */
    static synchronized Host forTransactionsOn(TestDatabases database) {
        Lane.assumeIncludesHostOn(database);
        return shared(database);
    }

    private static Host shared(TestDatabases database) {
        return SHARED.computeIfAbsent(database, each -> migrated(each.newSchema(), Map.of()));
    }

    /**
     * Returns a host on MariaDB with the behaviour of 11.6.2 and later: a write to a row that has changed since the snapshot
     * fails with error 1020.
     */
    static Host onStrictMariadb() {
        Lane.assumeIncludes(TestDatabases.MARIADB);
        return StrictMariadb.HOST;
    }

    public static Host fresh(TestDatabases database) {
        return migrated(database, Map.of());
    }

    public static Host migrated(TestDatabases database, Map<String, Object> settings) {
        return migrated(database.freshSchema(), settings);
    }

    /** Returns a host whose connections begin serializable transactions. */
    public static Host serializable(TestDatabases database) {
        TestDatabases.Schema schema = database.freshSchema();
        try (HikariDataSource ordinary = schema.dataSource()) {
            Migration.run(ordinary);
        }
        HikariConfig serializable = schema.pool(40);
        serializable.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        return new Host(new HikariDataSource(serializable), Map.of());
    }

    public static Host migrated(TestDatabases.Schema schema, Map<String, Object> settings) {
        HikariDataSource pool = schema.dataSource(40);
        Migration.run(pool);
        return new Host(pool, settings);
    }

    public static EntityManagerFactory factory(String unit, javax.sql.DataSource source, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("jakarta.persistence.nonJtaDataSource", source);
        all.putIfAbsent("hibernate.jdbc.batch_size", "20");
        return Persistence.createEntityManagerFactory(unit, all);
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public HikariDataSource pool() {
        return pool;
    }

    public CountingDataSource counting() {
        return counting;
    }

    /** Returns a store with transactions of its own. */
    public JpaStore store() {
        return JpaStore.of(factory);
    }

    /** Returns a store that joins the transactions of {@link #transaction}. */
    public Store joiningStore() {
        return JpaStore.joining(factory, CURRENT::get);
    }

    /** Returns a store that begins and ends a transaction of the host around every unit of work. */
    Store wrappingStore() {
        Store joined = joiningStore();
        return new Store() {
            @Override
            public <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work) {
                return transaction(() -> joined.write(tenant, work));
            }

            @Override
            public <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work) {
                return transaction(() -> joined.read(tenant, work));
            }

            @Override
            public boolean ownsTransactions() {
                return joined.ownsTransactions();
            }
        };
    }

    /** Runs a service method in a transaction, as a host's framework does. */
    public <T> T transaction(Supplier<T> service) {
        EntityManager entityManager = factory.createEntityManager();
        CURRENT.set(entityManager);
        try {
            entityManager.getTransaction().begin();
            T result = service.get();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            CURRENT.remove();
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }

    private static final class StrictMariadb {

        private static final Host HOST = migrated(
                TestDatabases.MARIADB.freshSchema().with("sessionVariables=innodb_snapshot_isolation=ON"), Map.of());
    }
}
