package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequestDraft;
import org.junit.jupiter.api.Test;

/** The indexes by which PostgreSQL finds parts of texts need no extension and no privilege beyond the tables. */
class SearchIndexTest {

    private static final int ALL = 5;

    @Test
    void isThereWhereAUserMayCreateTablesOnly() throws SQLException {
        TestDatabases.Schema schema = TestDatabases.POSTGRESQL.freshSchema();
        try (HikariDataSource owner = schema.dataSource(1);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role crm_plain login");
            statement.execute("grant usage, create on schema public to crm_plain");
        }
        String url = schema.url().replace("user=" + schema.user(), "user=crm_plain");
        try (HikariDataSource plain = new TestDatabases.Schema(url, "crm_plain", "").dataSource(2);
                var factory = Host.factory("host", plain, Map.of())) {
            Office office = Office.on(
                    JpaStore.builder(factory).schema(SchemaMode.MIGRATE, plain).build());
            Customer customer = office.lin().customers().register(new CustomerDraft("Blue Lotus"));
            office.lin()
                    .service()
                    .create(new ServiceRequestDraft(customer.id(), "complaint", "Wet", "The roof is not waterproof"));

            assertThat(indexes(plain)).isEqualTo(ALL);
            assertThat(office.lin().service().count(holding("WATER roof"))).isEqualTo(1);
            assertThat(office.lin().service().count(holding("waterfall"))).isZero();
        }
    }

    @Test
    void isThereForEverySchemaOfADatabase() throws SQLException {
        TestDatabases.Schema database = TestDatabases.POSTGRESQL.freshSchema();
        try (HikariDataSource owner = database.dataSource(1);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema prod");
            statement.execute("create schema test");
        }
        for (String schema : List.of("prod", "test")) {
            assertThat(indexesAfterMigrating(database.url() + "&currentSchema=" + schema, database.user()))
                    .isEqualTo(ALL);
        }
    }

    private static int indexesAfterMigrating(String url, String user) throws SQLException {
        try (HikariDataSource pool = new TestDatabases.Schema(url, user, "").dataSource(2);
                var factory = Host.factory("host", pool, Map.of())) {
            Office.on(JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build());
            return indexes(pool);
        }
    }

    private static ServiceFilter holding(String text) {
        return ServiceFilterBuilder.builder().text(text).build();
    }

    private static int indexes(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select count(*) from pg_indexes where indexname like 'crm%ix_search'"
                                + " and schemaname = current_schema")) {
            found.next();
            return found.getInt(1);
        }
    }
}
