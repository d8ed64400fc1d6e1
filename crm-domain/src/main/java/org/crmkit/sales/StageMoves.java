package org.crmkit.sales;

import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of the stage history of opportunities. */
@SecondaryPort
public interface StageMoves {

    /** Adds a move of an existing opportunity. */
    void add(StageMove move);

    /** Returns the moves of an opportunity in chronological order. */
    List<StageMove> of(OpportunityId opportunity);
}
