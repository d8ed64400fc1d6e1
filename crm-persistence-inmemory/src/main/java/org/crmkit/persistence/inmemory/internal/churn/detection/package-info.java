/** The input of churn detection in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.churn.detection;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
