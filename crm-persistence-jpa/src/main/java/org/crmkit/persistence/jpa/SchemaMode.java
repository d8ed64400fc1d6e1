package org.crmkit.persistence.jpa;

/** What a store does about its tables when it starts. */
public enum SchemaMode {
    /**
     * Makes sure that tables, columns and unique indexes are there, and says what is missing. Refuses the tables of a newer version
     * and of another snapshot.
     */
    VALIDATE,
    /**
     * Brings them up to date by the scripts under {@code db/crm/}, with Flyway, and validates them. Eight starts at once are safe.
     *
     * @see CrmSchema#migrate
     */
    MIGRATE,
    /** Nothing; the first command finds out. */
    NONE
}
