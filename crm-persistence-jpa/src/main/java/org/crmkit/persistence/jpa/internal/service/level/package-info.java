/** Service levels. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.service.level;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
