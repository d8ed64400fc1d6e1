package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crmkit.persistence.jpa.CrmSchema;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas and settings of hosts. A setting that does not work is reported when the store is built, with one that does. */
class HostSchemasTest {

    private static final Map<String, Object> QUOTED = Map.of("hibernate.globally_quoted_identifiers", "true");

    @ParameterizedTest
    @EnumSource
    void aMissingUniqueIndexIsToldWithTheStatementThatMakesIt(TestDatabases database) throws SQLException {
        try (HikariDataSource pool = database.freshSchema().dataSource();
                var factory = Host.factory("host", pool, Map.of())) {
            CrmSchema.migrate(pool);
            String create = "create unique index crm_customer_uq_number on crm_customer (tenant_id, number)";
            execute(
                    pool,
                    "drop index crm_customer_uq_number"
                            + (database == TestDatabases.MARIADB ? " on crm_customer" : ""));
            execute(pool, "create index crm_customer_uq_number on crm_customer (tenant_id, number)");
            for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
                assertThatThrownBy(() ->
                                JpaStore.builder(factory).schema(mode, pool).build())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(create)
                        .hasMessageContaining("changed afterwards");
            }

            execute(
                    pool,
                    "drop index crm_customer_uq_number"
                            + (database == TestDatabases.MARIADB ? " on crm_customer" : ""));
            execute(pool, create);

            assertThatCode(() -> JpaStore.of(factory)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyUniqueIndexOfTheScriptsIsLookedFor(TestDatabases database) throws SQLException {
        try (Connection connection = Host.on(database).pool().getConnection()) {
            assertThat(UniqueIndexes.in(Catalog.of(Database.valueOf(database.name()), connection)))
                    .filteredOn(each -> !each.table().equals(SchemaHistory.TABLE))
                    .containsExactlyInAnyOrderElementsOf(Set.copyOf(UniqueIndexes.ALL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDroppedColumnIsToldAfterMigrating(TestDatabases database) throws SQLException {
        try (HikariDataSource pool = database.freshSchema().dataSource();
                var factory = Host.factory("host", pool, Map.of())) {
            CrmSchema.migrate(pool);
            execute(pool, "alter table crm_stage drop column rots_after_days");
            assertThatThrownBy(() -> JpaStore.builder(factory)
                            .schema(SchemaMode.MIGRATE, pool)
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("crm_stage")
                    .hasMessageContaining("changed afterwards")
                    .hasMessageNotContaining("SchemaMode.MIGRATE");
        }
    }

    /** In MariaDB a schema is a catalog. */
    @ParameterizedTest
    @EnumSource
    void aDefaultSchemaThatIsNotThatOfTheConnectionsIsRefused(TestDatabases database) throws SQLException {
        TestDatabases.Schema first = database.freshSchema();
        TestDatabases.Schema second = second(database, first);
        boolean isCatalog = database == TestDatabases.MARIADB;
        String name = isCatalog ? second.url().replaceAll(".*/", "") : "crm";
        Map<String, Object> settings =
                Map.of(isCatalog ? "hibernate.default_catalog" : "hibernate.default_schema", name);
        try (HikariDataSource there = second.dataSource(2);
                HikariDataSource here = first.dataSource(2)) {
            CrmSchema.migrate(there);
            try (var factory = Host.factory("host", here, settings)) {
                for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
                    assertThatThrownBy(() ->
                                    JpaStore.builder(factory).schema(mode, here).build())
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining(
                                    settings.keySet().iterator().next() + " is " + name + ", but connections are in ");
                }
            }
            try (var factory = Host.factory("host", there, settings)) {
                Office.on(JpaStore.builder(factory)
                                .schema(SchemaMode.MIGRATE, there)
                                .build())
                        .developed("Blue Lotus", 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void quotedNamesWorkWhereTheDatabaseKeepsSmallLetters(TestDatabases database) {
        TestDatabases.Schema schema = database.freshSchema();
        try (HikariDataSource pool = schema.dataSource(4);
                var factory = Host.factory("host", pool, QUOTED)) {
            if (database != TestDatabases.H2) {
                Office.on(JpaStore.builder(factory)
                                .schema(SchemaMode.MIGRATE, pool)
                                .build())
                        .developed("Blue Lotus", 1);
                return;
            }
            assertThatThrownBy(() -> JpaStore.builder(factory)
                            .schema(SchemaMode.MIGRATE, pool)
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("hibernate.globally_quoted_identifiers is true")
                    .hasMessageContaining("DATABASE_TO_LOWER=TRUE");
        }
        works(";DATABASE_TO_LOWER=TRUE", QUOTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";DATABASE_TO_LOWER=TRUE",
                ";MODE=PostgreSQL",
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                ";MODE=MariaDB;DATABASE_TO_LOWER=TRUE",
                ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            })
    void h2WorksWithNamesInSmallLettersAndInModesOfTheOthers(String settings) {
        works(settings, Map.of());
    }

    private static void works(String h2, Map<String, Object> settings) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + h2;
        try (HikariDataSource pool = new TestDatabases.Schema(url, "sa", "").dataSource(4);
                var factory = Host.factory("host", pool, settings)) {
            Office office = Office.on(
                    JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build());
            office.lin().sales().win(office.developed("Blue Lotus", 2).id());
        }
    }

    /** Returns another schema in the same database; in MariaDB, another database on the same server. */
    private static TestDatabases.Schema second(TestDatabases database, TestDatabases.Schema first) throws SQLException {
        if (database == TestDatabases.MARIADB) {
            return database.freshSchema();
        }
        try (HikariDataSource pool = first.dataSource(1)) {
            execute(pool, "create schema crm");
        }
        String setting = database == TestDatabases.H2 ? ";SCHEMA=CRM" : "&currentSchema=crm";
        return new TestDatabases.Schema(first.url() + setting, first.user(), first.password());
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
