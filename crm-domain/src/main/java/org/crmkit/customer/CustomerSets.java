package org.crmkit.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Operations on many customers, for jobs that process all of them, and for pages that show many. */
@SecondaryPort
public interface CustomerSets {

    /** Returns those of the given ids that belong to customers within a visibility, regardless of their state. */
    Set<CustomerId> known(Collection<CustomerId> ids, Visibility visibility);

    /** Returns the customers of some ids as other records show them, with their names, regardless of visibility. */
    List<CustomerRef> refs(Collection<CustomerId> ids);

    /**
     * Does for many customers what {@link org.crmkit.kernel.aggregate.ReferenceTargets#addReference} does for one.
     *
     * @param managers the customers, each with the manager that was read
     * @throws ConflictException if one of them no longer accepts references or has another manager by now
     */
    void addReferences(Map<CustomerId, UserId> managers);
}
