/**
 * A store on Jakarta Persistence 3.1 and newer, for H2, PostgreSQL and MariaDB. The entry point for hosts is
 * {@link org.crmkit.persistence.jpa.JpaStore}. Rows have no behaviour and are mapped to and from the domain's records. One unit
 * of work has one transaction. Every rule across rows is enforced by a unique index. Every error of a database becomes a typed
 * error.
 *
 * <p>This package holds what a host names. Everything below {@code internal} may change at any time.
 */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
