package org.crmkit.persistence.jpa;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the scripts with Flyway, which a host has on its class path only if it wants that. */
final class Migration {

    private Migration() {}

    static void run(@Nullable DataSource source) {
        if (source == null) {
            throw new IllegalStateException(
                    "SchemaMode.MIGRATE needs a data source: JpaStore.builder(factory).schema(MIGRATE, dataSource)");
        }
        Database database = Database.behind(source);
        try {
            if (!FlywayRun.migrate(source, database)) {
                throw new IllegalStateException(advice(database));
            }
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(advice(database), missing);
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
