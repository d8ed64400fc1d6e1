package org.crmkit.sales;

import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where the stage history of opportunities is kept. */
@SecondaryPort
public interface StageMoves {

    /** Adds a move of an opportunity that is there. */
    void add(StageMove move);

    /** Returns the moves of an opportunity, in their order. */
    List<StageMove> of(OpportunityId opportunity);
}
