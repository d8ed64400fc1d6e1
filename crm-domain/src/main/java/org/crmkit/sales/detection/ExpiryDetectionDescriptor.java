package org.crmkit.sales.detection;

import java.time.ZoneId;
import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

/** Describes the context of expiry detection, which has no records of its own. */
public final class ExpiryDetectionDescriptor implements ContextDescriptor<ExpiryDetectionRepositories> {

    /**
     * Creates the desk for the user of the commands.
     *
     * @param zone the zone of the tenant, in which days begin
     */
    public static ExpiryDetection desk(Commands<ExpiryDetectionRepositories> commands, ZoneId zone) {
        return new ExpiryDetection(commands, zone);
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
