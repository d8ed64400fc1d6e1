package org.crmkit.persistence.jpa.internal.schema;

/**
 * One script, as an artifact contains it or as a history names it. Texts are in lower case, as a {@link Catalog} returns them.
 *
 * @param checksum the number that Flyway calculates from the lines
 */
record SchemaScript(String version, String file, String checksum) {}
