package org.crmkit.customer.timeline;

import java.time.ZoneId;
import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

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
