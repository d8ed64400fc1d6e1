/** Opportunities and their stage history in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.sales;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
