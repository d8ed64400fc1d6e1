package org.crmkit.customer.interaction;

import java.util.List;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.jmolecules.event.annotation.DomainEvent;

/** The events of an interaction. */
public sealed interface InteractionEvent extends CrmEvent {

    /** Returns the interaction. */
    InteractionId interaction();

    @Override
    default InteractionId about() {
        return interaction();
    }

    /** The interaction was recorded; contains its content. */
    @DomainEvent(name = "InteractionRecorded")
    record Recorded(InteractionId interaction, Interaction as) implements InteractionEvent {}

    /** The interaction was changed. */
    @DomainEvent(name = "InteractionRevised")
    record Revised(InteractionId interaction, List<FieldChange> changes) implements InteractionEvent {}

    /** The interaction was removed; contains its last content. */
    @DomainEvent(name = "InteractionRemoved")
    record Removed(InteractionId interaction, Interaction was) implements InteractionEvent {}
}
