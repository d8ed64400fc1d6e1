package org.crmkit.sales.detection;

import java.util.List;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter.Expiry;
import org.crmkit.sales.OpportunityId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** The port through which expiry detection reads opportunities, page by page. */
@SecondaryPort
public interface ExpiredOpportunities {

    /**
     * Returns the opportunities that have expired in a way that is not recorded, in the order of their ids, regardless of
     * visibility; see {@link Expiry#isUnrecorded}. They count as found in this unit of work.
     *
     * @param after only those after this opportunity; null for all
     * @param size the maximum number of opportunities
     */
    List<Opportunity> unrecorded(Expiry expiry, @Nullable OpportunityId after, int size);
}
