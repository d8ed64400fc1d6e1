package org.crmkit.customer.interaction;

import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

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
