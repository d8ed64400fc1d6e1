/** The customers as churn detection reads them, page by page. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.churn.detection;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
