/** Runs the scripts and checks that the tables fit. This package knows the rows of every context. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.schema;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
