/** The reports on service requests. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.reporting.service;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
