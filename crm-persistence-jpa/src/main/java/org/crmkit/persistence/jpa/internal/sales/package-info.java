/** Opportunities, their plans and their stage history. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.sales;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
