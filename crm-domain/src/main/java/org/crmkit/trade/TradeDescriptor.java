package org.crmkit.trade;

import java.util.List;
import java.util.Set;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;

/** Describes the context of orders, products and stock. They belong to another system, so none of them is an aggregate. */
public final class TradeDescriptor implements TimelineSource<TradeRepositories> {

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
    public List<Permission> permissions() {
        return List.of(Permission.ORDER_READ, Permission.PRODUCT_READ);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of();
    }

    @Override
    public TimelineKind timelineKind() {
        return TimelineKind.ORDER;
    }

    @Override
    public Visibility timelineVisibility(Actor actor) {
        return actor.visibility(Permission.ORDER_READ);
    }

    @Override
    public Page<TimelineItem> timeline(TradeRepositories work, TimelineRequest request) {
        return new OrderTimeline(request).page(work.orderHistory());
    }
}
