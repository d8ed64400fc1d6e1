package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.Crm;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.persistence.jpa.CrmSchema;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schema tool of Hibernate ({@code hibernate.hbm2ddl.auto}, Spring Boot's {@code ddl-auto}) on a schema with the tables of
 * CRM Kit.
 */
class DdlAutoTest {

    /** The settings of a host with a filter of its own, which replaces the filter of CRM Kit. */
    private static final Map<String, Object> OWN_FILTER = Map.of(
            "hibernate.hbm2ddl.schema_filter_provider",
            "org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider");

    @ParameterizedTest
    @EnumSource
    void hibernateMakesTheHostsTablesAndLeavesOursAlone(TestDatabases database) throws SQLException {
        for (String mode : List.of("create-drop", "create", "update", "validate")) {
            try (HikariDataSource pool = database.freshSchema().dataSource(4)) {
                if (mode.equals("validate")) {
                    execute(pool, "create table host_note (id bigint not null primary key)");
                }
                UserId root;
                try (EntityManagerFactory factory = factory("own", pool, mode, Map.of())) {
                    assertThat(tables(database, pool)).as(mode).containsExactly("host_note");
                    root = registers(JpaStore.builder(factory)
                            .schema(SchemaMode.MIGRATE, pool)
                            .build());
                }
                assertThat(SchemaPicture.of(pool)).as(mode).isEqualTo(fresh(database));
                assertThat(tables(database, pool).contains("host_note"))
                        .as(mode)
                        .isEqualTo(!mode.equals("create-drop"));
                if (mode.equals("validate")) {
                    continue;
                }
                try (EntityManagerFactory again = factory("own", pool, mode, Map.of())) {
                    assertThat(customers(JpaStore.of(again), root)).as(mode).isEqualTo(1);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHibernateHasMadeIsNamedWithASettingThatHelps(TestDatabases database) throws SQLException {
        for (String mode : List.of("create", "update")) {
            try (HikariDataSource pool = database.freshSchema().dataSource(4)) {
                String said;
                try (EntityManagerFactory factory = factory("own", pool, mode, OWN_FILTER)) {
                    said = rejection(factory, pool, SchemaMode.VALIDATE);
                    assertThat(rejection(factory, pool, SchemaMode.MIGRATE)).isEqualTo(said);
                }
                assertThat(said).contains("hibernate.hbm2ddl.auto=none").contains("spring.jpa.hibernate.ddl-auto=none");
                drop(database, pool, said);

                try (EntityManagerFactory factory = factory("own", pool, "none", OWN_FILTER)) {
                    registers(JpaStore.builder(factory)
                            .schema(SchemaMode.MIGRATE, pool)
                            .build());
                }
                assertThat(SchemaPicture.of(pool)).isEqualTo(fresh(database));
            }
        }
    }

    /** A start with {@code update} adds tables of the next version before the script of that version does. */
    @ParameterizedTest
    @EnumSource
    void whatHibernateAddedToTablesOfOursIsNamedBeforeAnyScriptRuns(TestDatabases database) throws SQLException {
        try (HikariDataSource pool = database.freshSchema().dataSource(4)) {
            CrmSchema.migrate(pool);
            execute(pool, "drop table crm_stock");
            try (EntityManagerFactory factory = factory("own", pool, "update", OWN_FILTER)) {
                assertThat(rejection(factory, pool, SchemaMode.MIGRATE)).contains("Hibernate has made crm_stock: set");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFactoryThatValidatesFindsWhatWasMigratedBeforeIt(TestDatabases database) {
        try (HikariDataSource pool = database.freshSchema().dataSource(4)) {
            assertThatThrownBy(
                            () -> factory("host", pool, "validate", OWN_FILTER).close())
                    .rootCause()
                    .hasMessageContaining("crm_");

            CrmSchema.migrate(pool);

            try (EntityManagerFactory factory = factory("host", pool, "validate", OWN_FILTER)) {
                assertThatCode(() -> JpaStore.of(factory)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aFilterOfTheHostsStays() {
        try (HikariDataSource pool = TestDatabases.H2.freshSchema().dataSource(4);
                EntityManagerFactory factory = factory("own", pool, "none", OWN_FILTER)) {
            assertThat(factory.getProperties()).containsAllEntriesOf(OWN_FILTER);
        }
    }

    private static UserId registers(JpaStore store) {
        Crm crm = Crm.builder(store).tenant("ddl").build();
        UserId root = crm.createTenant("Head office", "root", "Root");
        crm.as(root).customers().register(new CustomerDraft("Blue Lotus"));
        return root;
    }

    private static long customers(JpaStore store, UserId root) {
        Crm crm = Crm.builder(store).tenant("ddl").build();
        return crm.as(root).customers().count(CustomerFilter.ALL);
    }

    private static String rejection(EntityManagerFactory factory, HikariDataSource pool, SchemaMode mode) {
        try {
            JpaStore.builder(factory).schema(mode, pool).build();
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("built");
    }

    /** Follows the instructions of the error. */
    private static void drop(TestDatabases database, HikariDataSource pool, String said) throws SQLException {
        List<String> named = Arrays.asList(
                said.substring(said.indexOf("made ") + 5, said.indexOf(": set")).split(", ", -1));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (database == TestDatabases.MARIADB) {
                statement.execute("set foreign_key_checks = 0");
            }
            for (String table : named) {
                statement.execute("drop table " + table + " cascade");
            }
        }
    }

    private static EntityManagerFactory factory(
            String unit, HikariDataSource pool, String mode, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("hibernate.hbm2ddl.auto", mode);
        return Host.factory(unit, pool, settings);
    }

    private static Set<String> fresh(TestDatabases database) throws SQLException {
        return SchemaPicture.of(Host.on(database).pool());
    }

    private static List<String> tables(TestDatabases database, HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return Catalog.of(Database.valueOf(database.name()), connection).tables();
        }
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
