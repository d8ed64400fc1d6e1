/** Customers in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.customer;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
