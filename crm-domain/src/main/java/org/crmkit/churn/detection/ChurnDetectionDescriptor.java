package org.crmkit.churn.detection;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.trade.TradeSources;

/** Describes the context of churn detection, which has no records of its own. */
public final class ChurnDetectionDescriptor implements ContextDescriptor<ChurnDetectionRepositories> {

    /**
     * Creates the desk for the user of the commands.
     *
     * @param policy which customers are inactive
     * @param sources where the host's orders are looked up
     * @param zone the zone in which days begin and end
     */
    public static ChurnDetection desk(
            Commands<ChurnDetectionRepositories> commands, ChurnPolicy policy, TradeSources sources, ZoneId zone) {
        return new ChurnDetection(commands, policy, sources, zone);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of();
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.CHURN_DETECT);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of();
    }
}
