/** Service requests in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.service;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
