package org.crmkit.churn;

import java.util.Collection;
import java.util.List;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregates;
import org.crmkit.customer.CustomerId;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of churn cases. A customer has at most one that is {@link ChurnState#isUnresolved unresolved}. */
@SecondaryPort
public interface ChurnCases extends Aggregates<ChurnCase, ChurnCaseId> {

    /** Lists churn cases whose manager lies within a visibility. */
    Page<ChurnSummary> list(ChurnQuery query, Visibility visibility);

    /** Counts churn cases whose manager lies within a visibility. */
    long count(ChurnFilter filter, Visibility visibility);

    /** Returns the unresolved cases of some customers, regardless of visibility. */
    List<ChurnCase> unresolved(Collection<CustomerId> customers);
}
