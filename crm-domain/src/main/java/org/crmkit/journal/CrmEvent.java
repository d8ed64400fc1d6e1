package org.crmkit.journal;

import org.crmkit.value.Id;
import org.jmolecules.event.types.DomainEvent;

/**
 * Something that happened, in the past tense. Every context has a sealed family of them, named
 * {@code <Aggregate>Event}, with one record for each thing that can happen.
 */
public interface CrmEvent extends DomainEvent {

    /** Returns the record that it happened to. */
    Id about();

    /** Returns the stable name of what happened, for example {@code OpportunityAssigned}. */
    default String type() {
        return type(getClass());
    }

    /** Returns the stable name of a type of event. */
    static String type(Class<?> event) {
        Class<?> family = event.getEnclosingClass();
        return family == null
                ? event.getSimpleName()
                : family.getSimpleName().replace("Event", "") + event.getSimpleName();
    }
}
