/**
 * A real store, in memory: for tests, first steps, and whatever need not outlive the process. Every tenant is one immutable
 * snapshot behind one reference. A unit of work reads the snapshot it began with, notes its writes, and commits them by
 * checking versions and unique keys against the latest snapshot and swapping the reference; one that fails leaves nothing.
 */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
