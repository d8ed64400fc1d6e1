/** The entity manager of a tenant, own and joined transactions, and the translation of exceptions. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.transaction;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
