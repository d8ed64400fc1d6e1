/** Interactions with customers in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.customer.interaction;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
