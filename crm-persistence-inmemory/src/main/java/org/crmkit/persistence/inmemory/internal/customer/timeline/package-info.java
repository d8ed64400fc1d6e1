/** Timelines in memory, assembled from the items of other contexts. This package knows none of them. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.customer.timeline;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
