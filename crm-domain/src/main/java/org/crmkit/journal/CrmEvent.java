package org.crmkit.journal;

import org.crmkit.value.Id;
import org.jmolecules.event.types.DomainEvent;

/**
 * Something that happened, in the past tense. Every context has a sealed interface of its events, named
 * {@code <Aggregate>Event}, with one record for each event.
 */
public interface CrmEvent extends DomainEvent {

    /** Returns the id of the record to which it happened. */
    Id about();

    /** Returns the stable name of the event, for example {@code OpportunityAssigned}. */
    default String type() {
        return type(getClass());
    }

    /** Returns the stable name of an event class. */
    static String type(Class<?> event) {
        Class<?> family = event.getEnclosingClass();
        return family == null
                ? event.getSimpleName()
                : family.getSimpleName().replace("Event", "") + event.getSimpleName();
    }
}
