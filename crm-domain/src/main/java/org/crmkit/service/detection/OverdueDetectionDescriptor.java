package org.crmkit.service.detection;

import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

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
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of();
    }
}
