package org.crmkit.customer.interaction;

import java.util.List;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.FieldChange;

/** The events of an interaction. */
public sealed interface InteractionEvent extends CrmEvent {

    /** Returns the interaction. */
    InteractionId interaction();

    @Override
    default InteractionId about() {
        return interaction();
    }

    /** The interaction was recorded; contains its content. */
    record Recorded(InteractionId interaction, Interaction as) implements InteractionEvent {}

    /** The interaction was changed. */
    record Revised(InteractionId interaction, List<FieldChange> changes) implements InteractionEvent {}

    /** The interaction was removed; contains its last content. */
    record Removed(InteractionId interaction, Interaction was) implements InteractionEvent {}
}
