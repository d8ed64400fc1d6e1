/** Orders, products and stock as copies of external records. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.trade;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
