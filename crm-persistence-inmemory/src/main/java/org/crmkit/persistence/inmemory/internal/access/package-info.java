/** Users and org units in memory, and the conditions on records that belong to users. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.access;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
