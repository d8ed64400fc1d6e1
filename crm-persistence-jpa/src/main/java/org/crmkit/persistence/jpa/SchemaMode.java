package org.crmkit.persistence.jpa;

/** How a store treats the tables when it starts. */
public enum SchemaMode {
    /**
     * Checks that tables, columns and unique indexes exist, and reports what is missing. Rejects the tables of a newer version
     * and of another snapshot.
     */
    VALIDATE,
    /**
     * Upgrades the tables with the scripts under {@code META-INF/crm/}, with Flyway, and validates them. Eight concurrent starts are
     * safe.
     *
     * @see CrmSchema#migrate
     */
    MIGRATE,
    /** Does nothing. A missing table is found by the first command. */
    NONE
}
