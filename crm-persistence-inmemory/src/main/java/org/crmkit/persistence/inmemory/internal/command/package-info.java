/** The receipts of commands and the running numbers in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.command;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
