/** Reports on service requests, computed from the requests in memory. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.inmemory.internal.reporting.service;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
