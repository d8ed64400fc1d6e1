package org.crmkit.churn.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** The port through which churn detection reads customers, page by page. Each method is one query. */
@SecondaryPort
public interface ChurnCandidates {

    /**
     * Returns the next page of customers in the order of their ids, in every state.
     *
     * @param after the last customer of the previous page; null for the first page
     * @param size the maximum number of customers
     * @return empty if there are no more customers
     */
    Optional<CustomerPage> page(@Nullable CustomerId after, int size);

    /**
     * Returns the active customers of a page who have no unresolved case and are inactive according to the store's copy of the
     * orders. Only purchases count.
     */
    List<Candidate> inactive(CustomerPage page, InactivityCutoff cutoff);

    /** Returns the active customers of a page who have no unresolved case, without their last orders. */
    List<Candidate> withoutUnresolvedCase(CustomerPage page);

    /**
     * Returns the customers of a page who have an unresolved case and, according to the store's copy of the orders, have bought
     * since: the day of the newest purchase of each.
     */
    Map<CustomerId, LocalDate> purchasedSince(CustomerPage page);

    /** Returns the customers of a page who have an unresolved case. */
    Set<CustomerId> withUnresolvedCase(CustomerPage page);
}
