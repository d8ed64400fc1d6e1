package org.crmkit.customer.timeline;

import java.time.ZoneId;
import java.util.Set;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.command.Commands;
import org.crmkit.context.ContextDescriptor;
import org.crmkit.journal.CrmEvent;

/** Describes the context of timelines, which has no records of its own. */
public final class TimelineDescriptor implements ContextDescriptor<TimelineRepositories> {

    /**
     * Creates the desk for the user of the commands.
     *
     * @param zone the zone of the tenant, which determines when the day of an order begins
     */
    public static TimelineDesk desk(Commands<TimelineRepositories> commands, ZoneId zone) {
        return new TimelineDesk(commands, zone);
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
