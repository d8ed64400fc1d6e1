package org.crmkit.customer;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.crmkit.actor.UserId;
import org.crmkit.error.ConflictException;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Customers by the many, for jobs that go through all of them. */
@SecondaryPort
public interface CustomerSets {

    /** Returns which of some ids are those of customers, regardless of visibility and however they stand. */
    Set<CustomerId> known(Collection<CustomerId> ids);

    /**
     * Does for many customers what {@link org.crmkit.aggregate.ReferenceTargets#addReference} does for one.
     *
     * @param managers the customers, with the manager that each was found with
     * @throws ConflictException if one of them bears nothing new any longer, or is another manager's by now
     */
    void addReferences(Map<CustomerId, UserId> managers);
}
