/** The entries of the data dictionary. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.dictionary;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
