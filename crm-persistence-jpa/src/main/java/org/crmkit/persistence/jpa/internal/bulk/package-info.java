/** Statements that write many rows, and the few things that differ between databases. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.bulk;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
