/** Loans in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.loan;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
