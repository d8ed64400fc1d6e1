/** The journal, the outbox and the parked entries, with events as JSON. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.journal;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
