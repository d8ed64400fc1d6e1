/** The reports on sales. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.reporting.sales;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
