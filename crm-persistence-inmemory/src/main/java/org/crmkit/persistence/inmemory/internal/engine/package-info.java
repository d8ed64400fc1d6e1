/**
 * The mechanism of the store in memory: the immutable snapshot of a tenant with its typed parts, tables with indexes, and
 * transactions that commit optimistically. It knows no context. Each context declares its own parts and tables. All its types are
 * public, because every context uses them.
 */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.engine;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
