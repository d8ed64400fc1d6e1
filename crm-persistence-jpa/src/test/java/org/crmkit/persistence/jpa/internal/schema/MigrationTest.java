package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.persistence.jpa.CrmSchema;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations that are interrupted, run concurrently with others, or find tables and scripts that are not theirs. */
class MigrationTest {

    private static final int STARTS = 8;

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
    void goesOnWhereTheConnectionWasLost(TestDatabases database) throws SQLException {
        goesOn(database, true);
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
    void goesOnAfterAStatementFailed(TestDatabases database) throws SQLException {
        goesOn(database, false);
    }

    /** In PostgreSQL a script is one transaction. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void beginsAgainWhereAScriptIsOneTransaction(TestDatabases database) throws SQLException {
        goesOn(database, true);
        goesOn(database, false);
    }

    @ParameterizedTest
    @EnumSource
    void eightStartsInAPoolOfFourAllStart(TestDatabases database) throws Exception {
        try (HikariDataSource pool = pool(database.freshSchema(), 4, null)) {
            together(() -> CrmSchema.migrate(pool));
            assertThat(complete(database, pool)).isTrue();
        }
    }

    /** Like separate processes, each of which has enough connections. */
    @ParameterizedTest
    @EnumSource
    void eightStartsOfOthersMeetInOneDatabase(TestDatabases database) throws Exception {
        for (String isolation : List.of("TRANSACTION_READ_COMMITTED", "TRANSACTION_SERIALIZABLE")) {
            try (HikariDataSource pool = pool(database.freshSchema(), 40, isolation)) {
                together(() -> assertThat(FlywayRun.migrate(pool, Database.behind(pool)))
                        .isTrue());
                assertThat(complete(database, pool)).isTrue();
                try (Connection connection = pool.getConnection()) {
                    assertThat(connection.getTransactionIsolation())
                            .isEqualTo(
                                    isolation.endsWith("SERIALIZABLE")
                                            ? Connection.TRANSACTION_SERIALIZABLE
                                            : Connection.TRANSACTION_READ_COMMITTED);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAHistoryThatIsNewerAndNamesIt(TestDatabases database) throws SQLException {
        try (HikariDataSource pool = database.freshSchema().dataSource();
                var factory = Host.factory("host", pool, Map.of())) {
            CrmSchema.migrate(pool);
            execute(
                    pool,
                    quoted(database, "update \"crm_schema_history\" set \"version\" = '77.1' where \"version\" = '1'"));
            for (SchemaMode mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
                assertThatThrownBy(() ->
                                JpaStore.builder(factory).schema(mode, pool).build())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("crm_schema_history names 77.1")
                        .hasMessageContaining("this artifact knows nothing after "
                                + SchemaScripts.of(Database.behind(pool)).latest());
            }
            assertThatCode(() ->
                            JpaStore.builder(factory).schema(SchemaMode.NONE).build())
                    .doesNotThrowAnyException();
        }
    }

    /**
     * In the last case a script of the other snapshot has failed. It must not be removed from the history and run in this
     * version.
     */
    @ParameterizedTest
    @EnumSource
    void refusesAHistoryOfAnotherSnapshotAndRepairsNothing(TestDatabases database) throws SQLException {
        for (String change : List.of(
                "\"checksum\" = 1 where \"version\" = '3'",
                "\"script\" = 'V1__crm.sql' where \"version\" = '1'",
                "\"success\" = false, \"checksum\" = 1 where \"version\" = '8'")) {
            try (HikariDataSource pool = database.freshSchema().dataSource(4)) {
                CrmSchema.migrate(pool);
                execute(pool, quoted(database, "update \"crm_schema_history\" set " + change));
                refusesAnotherSnapshot(pool);
            }
        }
    }

    /** The error names the snapshot as the reason, even if its tables look as if Hibernate had created them. */
    @ParameterizedTest
    @EnumSource
    void refusesTablesThatTheScriptsOfAnotherSnapshotMade(TestDatabases database, @TempDir Path scripts)
            throws Exception {
        Files.writeString(scripts.resolve("V1__crm.sql"), """
                create table crm_stage (id integer primary key);
                create table crm_counter (tenant_id varchar(64), name varchar(64), current_value bigint);
                """);
        try (HikariDataSource pool = database.freshSchema().dataSource(4)) {
            Flyway.configure()
                    .dataSource(pool)
                    .table(SchemaHistory.TABLE)
                    .locations("filesystem:" + scripts)
                    .load()
                    .migrate();
            refusesAnotherSnapshot(pool);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsHostsThatRunTheScriptsThemselvesToValidate(TestDatabases database) throws SQLException {
        try (HikariDataSource pool = database.freshSchema().dataSource();
                var factory = Host.factory("host", pool, Map.of())) {
            CrmSchema.migrate(pool);
            execute(pool, quoted(database, "drop table \"crm_schema_history\""));
            assertThatThrownBy(() -> CrmSchema.migrate(pool))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no crm_schema_history")
                    .hasMessageContaining("SchemaMode.VALIDATE");
            assertThatCode(() -> JpaStore.of(factory)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoHistoryWhereThereIsNoDatabase(TestDatabases database) {
        Failing gone = Failing.lost(database.freshSchema(), sql -> true);
        assertThatThrownBy(() -> CrmSchema.migrate(gone.dataSource())).isInstanceOf(StoreUnavailableException.class);
    }

    /** The message of a database may quote stored data, and therefore stays in the cause. */
    @ParameterizedTest
    @EnumSource
    void namesAFailureByItsCodeAlone(TestDatabases database) {
        Predicate<String> look = sql -> sql.contains("information_schema");
        Failing refused = Failing.refused(database.freshSchema(), look);
        assertThatThrownBy(() -> CrmSchema.migrate(refused.dataSource()))
                .isInstanceOf(StoreFaultException.class)
                .hasMessageContaining("HY000/1")
                .hasMessageNotContaining("disk full");
        Predicate<String> script = sql -> sql.contains(" crm_customer (");
        for (Predicate<String> moment : List.of(look, script)) {
            Failing lost = Failing.lost(database.freshSchema(), moment);
            assertThatThrownBy(() -> CrmSchema.migrate(lost.dataSource()))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageMatching("The store is not available \\(\\d{5}/\\d+\\): try again later");
            assertThat(lost.hasStruck()).isTrue();
        }
    }

    private static void goesOn(TestDatabases database, boolean lost) throws SQLException {
        TestDatabases.Schema whole = database.freshSchema();
        List<String> sent = new ArrayList<>();
        CrmSchema.migrate(Failing.lost(whole, sql -> {
                    if (isMeant(sql, lost)) {
                        sent.add(sql);
                    }
                    return false;
                })
                .dataSource());
        Set<String> expected;
        try (HikariDataSource pool = whole.dataSource(2)) {
            expected = SchemaPicture.of(pool);
        }
        assertThat(expected).hasSizeGreaterThan(300);
        int cuts = database == TestDatabases.H2 ? 8 : database == TestDatabases.MARIADB ? 3 : 1;
        for (int cut = 1; cut <= cuts; cut++) {
            TestDatabases.Schema schema = database.freshSchema();
            int number = sent.size() * cut / (cuts + 1);
            Predicate<String> moment = Failing.at(sql -> isMeant(sql, lost), number);
            Failing failing = lost ? Failing.lost(schema, moment) : Failing.refused(schema, moment);
            assertThatThrownBy(() -> CrmSchema.migrate(failing.dataSource())).isInstanceOf(RuntimeException.class);
            assertThat(failing.hasStruck()).isTrue();
            try (HikariDataSource pool = schema.dataSource(2);
                    var factory = Host.factory("host", pool, Map.of())) {
                JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build();
                assertThat(SchemaPicture.of(pool)).as("cut %s", cut).isEqualTo(expected);
            }
        }
    }

    /** Flyway tolerates failures of some of its own queries, but not the loss of a connection. */
    private static boolean isMeant(String sql, boolean lost) {
        return lost
                || (sql.contains("crm_") && !sql.contains("crm_schema_history") && !sql.contains("information_schema"));
    }

    private static boolean complete(TestDatabases database, HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Database asked = Database.valueOf(database.name());
            SchemaHistory history = SchemaHistory.of(Catalog.of(asked, connection));
            return history.isComplete()
                    && history.runs().size()
                            == SchemaScripts.of(asked).scripts().size();
        }
    }

    private static void refusesAnotherSnapshot(HikariDataSource pool) throws SQLException {
        Set<String> before = SchemaPicture.of(pool);
        try (var factory = Host.factory("host", pool, Map.of())) {
            for (SchemaMode mode : List.of(SchemaMode.MIGRATE, SchemaMode.VALIDATE)) {
                assertThatThrownBy(() ->
                                JpaStore.builder(factory).schema(mode, pool).build())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageMatching(
                                "The tables of CRM Kit were made by snapshot [0-9a-f]{8} of its scripts, and this"
                                        + " artifact has snapshot "
                                        + SchemaScripts.of(Database.behind(pool))
                                                .snapshot()
                                        + ": snapshots are not upgraded, so drop the tables of CRM Kit and"
                                        + " crm_schema_history, and migrate again");
            }
        }
        assertThat(SchemaPicture.of(pool)).isEqualTo(before);
    }

    private static HikariDataSource pool(TestDatabases.Schema schema, int connections, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(schema.url());
        config.setUsername(schema.user());
        config.setPassword(schema.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setTransactionIsolation(isolation);
        return new HikariDataSource(config);
    }

    private static String quoted(TestDatabases database, String sql) {
        return database == TestDatabases.MARIADB ? sql.replace('"', '`') : sql;
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void together(Runnable start) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(STARTS);
        try {
            CyclicBarrier barrier = new CyclicBarrier(STARTS);
            List<Future<?>> all = new ArrayList<>();
            for (int each = 0; each < STARTS; each++) {
                all.add(threads.submit(() -> {
                    barrier.await();
                    start.run();
                    return true;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
