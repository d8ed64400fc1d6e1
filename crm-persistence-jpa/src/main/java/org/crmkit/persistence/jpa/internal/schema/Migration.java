package org.crmkit.persistence.jpa.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.ExceptionTranslator;
import org.jspecify.annotations.Nullable;

/** Runs the scripts with Flyway, which is optional on the host's class path. */
public final class Migration {

    /**
     * Flyway holds two connections at the same time. Several starts with one small pool would each hold one connection and wait
     * for another.
     */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Migration() {}

    public static void run(@Nullable DataSource source) {
        if (source == null) {
            throw new IllegalStateException(
                    "SchemaMode.MIGRATE needs a data source: JpaStore.builder(factory).schema(MIGRATE, dataSource)");
        }
        ONE_AT_A_TIME.lock();
        try {
            Database database = Database.behind(source);
            requireOurTables(database, source);
            if (!FlywayRun.migrate(source, database)) {
                throw new IllegalStateException(advice(database));
            }
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(advice(Database.behind(source)), missing);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Looks for the tables before the history, because another start creates the history before its first table. */
    private static void requireOurTables(Database database, DataSource source) {
        try (Connection connection = source.getConnection()) {
            Catalog catalog = Catalog.of(database, connection);
            List<String> tables =
                    catalog.tables().stream().filter(Schema.tables()::contains).toList();
            SchemaHistory history = SchemaHistory.of(catalog);
            if (history != null) {
                history.requireKnown();
            }
            ForeignTables.requireNone(catalog);
            if (history == null && !tables.isEmpty()) {
                throw new IllegalStateException("The schema has " + String.join(", ", tables) + " and no "
                        + SchemaHistory.TABLE
                        + ": where migrations of your own run the scripts of CRM Kit, use SchemaMode.VALIDATE");
            }
        } catch (SQLException failed) {
            throw ExceptionTranslator.ofStore(failed);
        }
    }

    private static String advice(Database database) {
        String module = switch (database) {
            case H2 -> "flyway-core";
            case POSTGRESQL -> "flyway-database-postgresql";
            case MARIADB -> "flyway-mysql";
        };
        return "SchemaMode.MIGRATE needs Flyway: add <dependency><groupId>org.flywaydb</groupId><artifactId>" + module
                + "</artifactId></dependency>, or run the scripts under " + database.scripts()
                + " yourself and use SchemaMode.VALIDATE";
    }
}
