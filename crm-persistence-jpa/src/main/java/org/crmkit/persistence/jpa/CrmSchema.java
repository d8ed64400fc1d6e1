package org.crmkit.persistence.jpa;

import javax.sql.DataSource;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.persistence.jpa.internal.schema.Migration;

/**
 * Creates and upgrades the tables of CRM Kit for hosts that migrate before they have an {@code EntityManagerFactory}: because
 * their factory validates when it starts ({@code hibernate.hbm2ddl.auto=validate}), or because migration is a separate step.
 */
public final class CrmSchema {

    private CrmSchema() {}

    /**
     * Upgrades the tables with the scripts of this artifact, with Flyway, in the schema of the connections of the data source.
     * {@link SchemaMode#MIGRATE} does the same before it validates. Concurrent starts are safe. The method needs two connections
     * at the same time.
     *
     * @throws IllegalStateException with a message that names the solution: if Flyway is missing; if the tables belong to a newer
     *     version, or to another snapshot, which is never upgraded; if there are tables of CRM Kit that its scripts did not
     *     create; if a script fails
     * @throws StoreUnavailableException if the database cannot be reached, or the connection is lost. Start again: the migration
     *     continues where it was interrupted
     */
    public static void migrate(DataSource source) {
        Migration.run(source);
    }
}
