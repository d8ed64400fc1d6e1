/** Reports on customers and their purchases, computed from the customers and orders in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.reporting.customer;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
