/** Churn cases and their measures. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.churn;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
