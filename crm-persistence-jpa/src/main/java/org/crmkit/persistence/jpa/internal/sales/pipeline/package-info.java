/** The stages of the pipeline. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.sales.pipeline;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
