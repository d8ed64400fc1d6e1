/** Queries from conditions, pages after a key, and visibility as a condition. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.query;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
