/** Loans. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.loan;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
