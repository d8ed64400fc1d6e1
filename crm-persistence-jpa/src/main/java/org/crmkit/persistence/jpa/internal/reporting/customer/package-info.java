/** The reports on customers. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.reporting.customer;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
