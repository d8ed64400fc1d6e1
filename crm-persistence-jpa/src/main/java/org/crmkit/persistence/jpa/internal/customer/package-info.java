/** Customers, their contacts and tags. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.customer;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
