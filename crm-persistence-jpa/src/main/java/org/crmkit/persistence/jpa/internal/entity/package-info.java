/**
 * Keys, base classes of rows, and the small values that several contexts share. The fields of rows are not private, so that
 * Hibernate reads and writes them by generated code instead of by reflection.
 */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.entity;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
