/** The unit of work of the store in memory, which unites the tables of all contexts. It may change any day. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
