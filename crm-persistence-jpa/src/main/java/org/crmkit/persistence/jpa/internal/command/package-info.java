/** The receipts of commands, and running numbers. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.command;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
