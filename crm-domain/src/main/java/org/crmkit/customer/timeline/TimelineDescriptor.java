package org.crmkit.customer.timeline;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

/** Describes the context of timelines, which has no records of its own. */
public final class TimelineDescriptor implements ContextDescriptor<CustomerRepositories> {

    /**
     * Creates the desk for the user of the commands.
     *
     * @param sources the sources of the items, in a unit of work
     * @param zone the zone of the tenant, which determines when the day of an order begins
     */
    public static TimelineDesk desk(
            Commands<CustomerRepositories> commands,
            Function<CustomerRepositories, TimelineSources> sources,
            ZoneId zone) {
        return new TimelineDesk(commands, sources, zone);
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
