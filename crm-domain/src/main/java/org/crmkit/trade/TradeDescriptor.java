package org.crmkit.trade;

import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

/** Describes the context of orders, products and stock. They belong to another system, so none of them is an aggregate. */
public final class TradeDescriptor implements ContextDescriptor<TradeRepositories> {

    /**
     * Creates the desk for the user of the commands.
     *
     * @param sources where orders, products and stock are looked up
     */
    public static TradeDesk desk(Commands<TradeRepositories> commands, TradeSources sources) {
        return new TradeDesk(commands, sources);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of();
    }
}
