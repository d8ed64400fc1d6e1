/** Reports on sales, computed from the opportunities in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.reporting.sales;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
