/**
 * A store on Jakarta Persistence 3.1 and newer, for H2, PostgreSQL and MariaDB. The entry point for hosts is
 * {@link org.crmkit.persistence.jpa.JpaStore}. Rows have no behaviour and are mapped to and from the domain's records. One unit
 * of work has one transaction. Every rule across rows is enforced by a unique index. Every error of a database becomes a typed
 * error.
 *
 * <p>The fields of rows are not private, so that Hibernate reads and writes them by generated code instead of by reflection.
 */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
