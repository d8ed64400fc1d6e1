/** The stages of the pipeline in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.sales.pipeline;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
