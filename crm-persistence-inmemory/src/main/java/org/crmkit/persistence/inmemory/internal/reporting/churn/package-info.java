/** Reports on churn, computed from the customers and churn cases in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.reporting.churn;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
