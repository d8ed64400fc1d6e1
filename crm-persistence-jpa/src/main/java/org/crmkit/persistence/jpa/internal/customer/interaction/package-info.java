/** Interactions with customers. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.customer.interaction;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
