/** The data dictionary in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.dictionary;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
