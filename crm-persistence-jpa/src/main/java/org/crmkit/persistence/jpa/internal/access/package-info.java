/** Users and org units. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.access;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
