package org.crmkit.persistence.jpa;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** All that knows Flyway, in a class of its own: the virtual machine looks for Flyway as soon as it looks at this one. */
final class FlywayRun {

    private static final String HISTORY = "crm_schema_history";

    private FlywayRun() {}

    /** Runs the scripts of a database that are not in its history yet; says no where Flyway lacks its module for it. */
    static boolean migrate(DataSource source, Database database) {
        try {
            Flyway.configure(FlywayRun.class.getClassLoader())
                    .dataSource(source)
                    .table(HISTORY)
                    .locations("classpath:" + database.scripts())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            return true;
        } catch (FlywayException failed) {
            String said = String.valueOf(failed.getMessage());
            if (said.contains("Unsupported Database")) {
                return false;
            }
            throw new IllegalStateException("The scripts of CRM Kit failed: " + said, failed);
        }
    }
}
