/** Loads and saves aggregates: versions, references to a record, and child collections. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.aggregate;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
