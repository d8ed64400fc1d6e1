package org.crmkit.journal;

import org.crmkit.value.Id;
import org.jmolecules.event.types.DomainEvent;

/**
 * Something that happened, in the past tense. Every context has a sealed family of them, named
 * {@code <Aggregate>Event}, with one record for each thing that can happen. The name of each is written down by jMolecules'
 * {@code @DomainEvent}, because journals keep it: a class may be renamed, its event may not.
 */
public interface CrmEvent extends DomainEvent {

    /** Returns the record that it happened to. */
    Id about();

    /** Returns the stable name of what happened, for example {@code OpportunityAssigned}. */
    default String type() {
        return EventNames.of(getClass());
    }

    /**
     * Returns the stable name of a type of event: the one that its {@link org.jmolecules.event.annotation.DomainEvent} gives.
     *
     * @throws IllegalStateException if the type has none
     */
    static String type(Class<? extends CrmEvent> event) {
        return EventNames.of(event);
    }
}
