/** The copies of orders, products and stock levels in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.trade;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
