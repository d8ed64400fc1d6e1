package org.crmkit.trade.feed;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;

/** Describes the context of the feed, which takes orders, products and stock from another system. It has no aggregate. */
public final class FeedDescriptor implements ContextDescriptor<FeedRepositories> {

    /** Creates the feed for the user of the commands. */
    public static TradeFeed feed(
            Commands<FeedRepositories> commands, Function<FeedRepositories, OrderReferences> references) {
        return new TradeFeed(commands, references);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of();
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.TRADE_FEED);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(FeedEvent.class);
    }
}
