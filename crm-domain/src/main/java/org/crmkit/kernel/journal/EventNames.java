package org.crmkit.kernel.journal;

import org.jmolecules.event.annotation.DomainEvent;

/** The stable names of the types of events, as their annotations give them. */
final class EventNames extends ClassValue<String> {

    private static final EventNames ALL = new EventNames();

    private EventNames() {}

    static String of(Class<? extends CrmEvent> event) {
        return ALL.get(event);
    }

    @Override
    protected String computeValue(Class<?> event) {
        DomainEvent named = event.getAnnotation(DomainEvent.class);
        if (named == null) {
            throw new IllegalStateException(event + " has no name: annotate it with @DomainEvent(name = \"...\")");
        }
        return named.name();
    }
}
