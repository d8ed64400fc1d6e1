/** The journal and the outbox in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.journal;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
