package org.crmkit.customer.interaction;

import java.util.Set;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.command.Commands;
import org.crmkit.context.ContextDescriptor;
import org.crmkit.journal.CrmEvent;

/** Describes the context of interactions. An interaction is over once it is recorded, so nothing of it stays open for a customer. */
public final class InteractionDescriptor implements ContextDescriptor<InteractionRepositories> {

    /** Creates the desk for the user of the commands. */
    public static InteractionDesk desk(Commands<InteractionRepositories> commands) {
        return new InteractionDesk(commands);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Interaction.class);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(InteractionEvent.class);
    }
}
