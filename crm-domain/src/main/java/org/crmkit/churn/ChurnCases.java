package org.crmkit.churn;

import java.util.Collection;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of churn cases. A case lies within a visibility if its manager does. A customer has at most one that is {@link ChurnState#isUnresolved unresolved}. */
@SecondaryPort
public interface ChurnCases
        extends Aggregates<ChurnCase, ChurnCaseId>, ListRepository<ChurnSummary, ChurnFilter, ChurnSort> {

    /** Returns the unresolved cases of some customers, regardless of visibility. */
    List<ChurnCase> unresolved(Collection<CustomerId> customers);
}
