package org.crmkit.churn.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** Where the watch looks at customers, window by window, each look one query. */
@SecondaryPort
public interface ChurnCandidates {

    /**
     * Returns the next window of customers, in the order of their ids, however they stand.
     *
     * @param after the last customer of the window before; null for the first window
     * @param size how many customers at the most
     * @return absent if there are no more
     */
    Optional<CustomerPage> page(@Nullable CustomerId after, int size);

    /**
     * Returns the active customers of a window who have no unresolved case and are quiet by our copy of the orders, cancelled
     * ones aside.
     */
    List<Candidate> inactive(CustomerPage page, InactivityCutoff cutoff);

    /** Returns the active customers of a window who have no unresolved case, without their last orders. */
    List<Candidate> withoutUnresolvedCase(CustomerPage page);

    /** Returns the customers of a window who have an unresolved case, and by our copy have bought since: the newest day of each. */
    Map<CustomerId, LocalDate> purchasedSince(CustomerPage page);

    /** Returns the customers of a window who have an unresolved case. */
    Set<CustomerId> withUnresolvedCase(CustomerPage page);
}
