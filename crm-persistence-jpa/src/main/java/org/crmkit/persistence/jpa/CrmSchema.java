package org.crmkit.persistence.jpa;

import javax.sql.DataSource;
import org.crmkit.error.StoreUnavailableException;

/**
 * The tables of CRM Kit, for hosts that migrate before they have an {@code EntityManagerFactory}: because a factory of theirs
 * validates when it starts ({@code hibernate.hbm2ddl.auto=validate}), or because migrations are a step of their own.
 */
public final class CrmSchema {

    private CrmSchema() {}

    /**
     * Brings the tables up to date with the scripts of this artifact, with Flyway, in the schema that connections of the data
     * source are in. What {@link SchemaMode#MIGRATE} does before it validates. Several starts at once are safe. Needs two
     * connections at once.
     *
     * @throws IllegalStateException saying what to do: without Flyway; if the tables are those of a newer version, or of another
     *     snapshot, which is never upgraded; if tables of CRM Kit are there that its scripts did not make; if a script fails
     * @throws StoreUnavailableException if the database cannot be reached, or the connection is lost. Start again: the
     *     migration goes on where it was cut off
     */
    public static void migrate(DataSource source) {
        Migration.run(source);
    }
}
