/** The reports of all contexts. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.reporting;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
