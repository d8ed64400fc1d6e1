package org.crmkit.sales.detection;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;

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
    public List<Permission> permissions() {
        return List.of(Permission.OPPORTUNITY_DETECT_EXPIRY);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of();
    }
}
