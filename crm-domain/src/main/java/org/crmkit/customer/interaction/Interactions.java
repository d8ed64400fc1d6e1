package org.crmkit.customer.interaction;

import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of interactions. An interaction lies within a visibility if its customer does. */
@SecondaryPort
public interface Interactions
        extends Aggregates<Interaction, InteractionId>,
                ListRepository<InteractionSummary, InteractionFilter, InteractionSort> {

    /** Removes an interaction that was found in this unit of work. */
    void remove(Interaction found);
}
