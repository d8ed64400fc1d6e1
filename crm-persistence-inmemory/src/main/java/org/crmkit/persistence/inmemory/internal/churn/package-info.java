/** Churn cases in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.churn;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
