package org.crmkit.persistence.jpa.internal.schema;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.ExceptionTranslator;
import org.crmkit.persistence.jpa.internal.transaction.SqlFault;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Contains all code that uses Flyway, in a class of its own: the JVM looks for Flyway as soon as it loads this class. */
final class FlywayRun {

    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private FlywayRun() {}

    /**
     * Runs the scripts that are not in the history of the database yet. Returns false if Flyway lacks its module for the
     * database.
     */
    static boolean migrate(DataSource source, Database database) {
        for (int tries = 1; ; tries++) {
            try {
                run(source, database);
                return true;
            } catch (FlywayException failed) {
                if (hasNoModule(database)) {
                    return false;
                }
                if (!isConcurrentStart(failed) || tries == TRIES) {
                    throw typed(failed);
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(tries).toNanos());
            }
        }
    }

    /**
     * First removes a failed script from the history, which can be there where no transaction enclosed the script. Its statements
     * may be run again.
     */
    private static void run(DataSource source, Database database) {
        Flyway flyway = Flyway.configure(FlywayRun.class.getClassLoader())
                .dataSource(new MigrationDataSource(source))
                .table(SchemaHistory.TABLE)
                .locations("classpath:" + database.scripts())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        if (Arrays.stream(flyway.info().all()).anyMatch(each -> each.getState() == MigrationState.FAILED)) {
            flyway.repair();
        }
        flyway.migrate();
    }

    /**
     * Returns whether another start has just created the history in between: then neither a script nor the database has failed.
     */
    private static boolean isConcurrentStart(FlywayException failed) {
        return failed.getClass() == FlywayException.class && SqlFault.in(failed) == null;
    }

    private static RuntimeException typed(FlywayException failed) {
        SqlFault fault = SqlFault.in(failed);
        return fault != null && fault.isUnavailable()
                ? ExceptionTranslator.ofStore(failed)
                : new IllegalStateException("The scripts of CRM Kit failed: " + failed.getMessage(), failed);
    }

    private static boolean hasNoModule(Database database) {
        return modules(database).stream().noneMatch(FlywayRun::isThere);
    }

    /** Returns the names of Flyway's class for a database, in today's modules and in the core of Flyway 9. */
    private static List<String> modules(Database database) {
        return switch (database) {
            case H2 ->
                List.of(
                        "org.flywaydb.core.internal.database.h2.H2DatabaseType",
                        "org.flywaydb.database.h2.H2DatabaseType");
            case POSTGRESQL ->
                List.of(
                        "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
                        "org.flywaydb.core.internal.database.postgresql.PostgreSQLDatabaseType");
            case MARIADB ->
                List.of(
                        "org.flywaydb.database.mysql.mariadb.MariaDBDatabaseType",
                        "org.flywaydb.core.internal.database.mysql.mariadb.MariaDBDatabaseType");
        };
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Flyway.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }
}
