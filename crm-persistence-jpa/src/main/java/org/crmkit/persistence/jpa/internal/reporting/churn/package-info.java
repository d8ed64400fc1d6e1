/** The reports on churn. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.reporting.churn;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
