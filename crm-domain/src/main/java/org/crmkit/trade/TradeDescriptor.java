package org.crmkit.trade;

import java.util.Set;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.context.ContextDescriptor;
import org.crmkit.journal.CrmEvent;

/** Describes the context of orders, products and stock. They belong to another system, so none of them is an aggregate. */
public final class TradeDescriptor implements ContextDescriptor<TradeRepositories> {

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(FeedEvent.class);
    }
}
