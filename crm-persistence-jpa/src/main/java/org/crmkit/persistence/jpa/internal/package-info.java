/** The repositories of all contexts on one entity manager. Nothing here is for hosts. */
@NullMarked
@SecondaryAdapter
package org.crmkit.persistence.jpa.internal;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
