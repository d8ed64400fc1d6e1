package org.crmkit.kernel.journal;

import org.crmkit.kernel.value.Id;
import org.jmolecules.event.types.DomainEvent;

/**
 * Something that happened, in the past tense. Every context has a sealed interface of its events, named
 * {@code <Aggregate>Event}, with one record for each event. Each record states its name in {@code @DomainEvent}, because
 * journals keep the name: a class may be renamed, its event may not.
 */
public interface CrmEvent extends DomainEvent {

    /** Returns the id of the record to which it happened. */
    Id about();

    /** Returns the stable name of the event, for example {@code OpportunityAssigned}. */
    default String type() {
        return EventNames.of(getClass());
    }

    /**
     * Returns the stable name of an event class, which its {@link org.jmolecules.event.annotation.DomainEvent} states.
     *
     * @throws IllegalStateException if the class has no name
     */
    static String type(Class<? extends CrmEvent> event) {
        return EventNames.of(event);
    }
}
