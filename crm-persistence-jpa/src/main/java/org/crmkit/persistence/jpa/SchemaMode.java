package org.crmkit.persistence.jpa;

/** What a store does about its tables when it starts. */
public enum SchemaMode {
    /** Makes sure that they are there, and says what is missing. */
    VALIDATE,
    /** Brings them up to date by the scripts under {@code db/crm/}, with Flyway; eight starts at once are safe. */
    MIGRATE,
    /** Nothing; the first command finds out. */
    NONE
}
