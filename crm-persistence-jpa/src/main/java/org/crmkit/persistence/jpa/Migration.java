package org.crmkit.persistence.jpa;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Runs the scripts with Flyway, which a host has on its class path only if it wants that. */
final class Migration {

    private static final String HISTORY = "crm_schema_history";

    private Migration() {}

    static void run(@Nullable DataSource source) {
        if (source == null) {
            throw new IllegalStateException(
                    "SchemaMode.MIGRATE needs a data source: JpaStore.builder(factory).schema(MIGRATE, dataSource)");
        }
        Database database = Database.behind(source);
        try {
            migrate(source, database);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(advice(database), missing);
        }
    }

    private static void migrate(DataSource source, Database database) {
        try {
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(source)
                    .table(HISTORY)
                    .locations("classpath:" + database.scripts())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            boolean unsupported = String.valueOf(failed.getMessage()).contains("Unsupported Database");
            throw new IllegalStateException(
                    unsupported ? advice(database) : "The scripts of CRM Kit failed: " + failed.getMessage(), failed);
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
