package org.crmkit.customer.interaction;

import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregates;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of interactions. An interaction lies within a visibility if its customer does. */
@SecondaryPort
public interface Interactions extends Aggregates<Interaction, InteractionId> {

    /** Removes an interaction that was found in this unit of work. */
    void remove(Interaction found);

    /** Lists interactions within a visibility. */
    Page<Interaction> list(InteractionQuery query, Visibility visibility);

    /** Counts interactions within a visibility. */
    long count(InteractionFilter filter, Visibility visibility);
}
