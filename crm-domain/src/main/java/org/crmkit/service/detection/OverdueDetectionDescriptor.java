package org.crmkit.service.detection;

import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;

/** Describes the context of overdue detection, which has no records of its own. */
public final class OverdueDetectionDescriptor implements ContextDescriptor<OverdueDetectionRepositories> {

    /** Creates the desk for the user of the commands. */
    public static OverdueDetection desk(Commands<OverdueDetectionRepositories> commands) {
        return new OverdueDetection(commands);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of();
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.SERVICE_DETECT_OVERDUE);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of();
    }
}
