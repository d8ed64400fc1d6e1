/**
 * A store on Jakarta Persistence 3.1 and newer, for H2, PostgreSQL and MariaDB. {@link org.crmkit.persistence.jpa.JpaStore}
 * is all that a host sees: rows without behaviour, mapped to and from the domain's records, one transaction to a unit of
 * work, every rule across rows on a unique index, every error of a database made a typed one.
 *
 * <p>The fields of rows are not private: Hibernate then reads and writes them by code of its own instead of by reflection.
 */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
