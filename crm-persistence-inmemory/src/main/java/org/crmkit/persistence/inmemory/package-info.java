/**
 * A real store in memory, for tests, first steps, and data that need not outlive the process. The state of a tenant is one
 * immutable snapshot behind one reference. A unit of work reads the snapshot with which it began, records its writes, and commits
 * them: it checks versions and unique keys against the latest snapshot and then replaces that. A unit of work that fails changes
 * nothing. Everything but {@link org.crmkit.persistence.inmemory.InMemoryStore} lies in the packages under {@code internal}, which
 * may change any day.
 */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
