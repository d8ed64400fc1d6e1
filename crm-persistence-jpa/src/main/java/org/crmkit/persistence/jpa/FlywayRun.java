package org.crmkit.persistence.jpa;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** All that knows Flyway, in a class of its own: the virtual machine looks for Flyway as soon as it looks at this one. */
final class FlywayRun {

    private static final String HISTORY = "crm_schema_history";

    /** What Flyway says if another start has made the history table and not yet written into it. */
    private static final String HALF_MADE = "Unable to baseline";

    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private FlywayRun() {}

    /** Runs the scripts of a database that are not in its history yet; says no where Flyway lacks its module for it. */
    static boolean migrate(DataSource source, Database database) {
        for (int tries = 1; ; tries++) {
            try {
                run(source, database);
                return true;
            } catch (FlywayException failed) {
                String said = String.valueOf(failed.getMessage());
                if (said.contains("Unsupported Database")) {
                    return false;
                }
                if (!said.contains(HALF_MADE) || tries == TRIES) {
                    throw new IllegalStateException("The scripts of CRM Kit failed: " + said, failed);
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(tries).toNanos());
            }
        }
    }

    private static void run(DataSource source, Database database) {
        Flyway.configure(FlywayRun.class.getClassLoader())
                .dataSource(source)
                .table(HISTORY)
                .locations("classpath:" + database.scripts())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
