/** Service requests and their rounds. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal.service;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
