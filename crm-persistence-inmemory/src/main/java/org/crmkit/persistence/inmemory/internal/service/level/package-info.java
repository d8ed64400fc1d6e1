/** Service levels in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.service.level;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
