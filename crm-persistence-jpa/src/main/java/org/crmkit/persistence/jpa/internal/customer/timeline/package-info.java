/** The timeline of a customer, a view over other contexts. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.customer.timeline;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
