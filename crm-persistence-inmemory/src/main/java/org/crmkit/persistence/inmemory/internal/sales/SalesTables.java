package org.crmkit.persistence.inmemory.internal.sales;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.sales.Opportunities;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.StageMoves;
import org.crmkit.sales.detection.ExpiredOpportunities;
import org.crmkit.sales.detection.ExpiryDetectionRepositories;

/** The tables of opportunities and their stage history, and what other contexts ask about them. */
public interface SalesTables extends Tables, ExpiryDetectionRepositories {

    @Override
    default Opportunities opportunities() {
        return new InMemoryOpportunities(transaction());
    }

    @Override
    default ExpiredOpportunities expiredOpportunities() {
        return new InMemoryOpportunities(transaction());
    }

    @Override
    default StageMoves stageMoves() {
        return new InMemoryStageMoves(transaction());
    }

    /** Returns all opportunities in the order of their ids. */
    static Stream<Opportunity> opportunities(Snapshot snapshot) {
        return snapshot.get(InMemoryOpportunities.PART).all();
    }

    /** Returns the condition for opportunities within a visibility. */
    static Predicate<Opportunity> visible(Visibility visibility, Snapshot snapshot) {
        return InMemoryOpportunities.visible(visibility, snapshot);
    }

    /** Returns the stage history of an opportunity. */
    static List<StageMove> stageMoves(OpportunityId opportunity, Snapshot snapshot) {
        return InMemoryStageMoves.of(opportunity, snapshot);
    }
}
