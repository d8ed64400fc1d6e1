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

    /** It was written down; this is what it is. */
    record Recorded(InteractionId interaction, Interaction as) implements InteractionEvent {}

    /** What was written down was changed. */
    record Revised(InteractionId interaction, List<FieldChange> changes) implements InteractionEvent {}

    /** It was taken away; this is what it was. */
    record Removed(InteractionId interaction, Interaction was) implements InteractionEvent {}
}
