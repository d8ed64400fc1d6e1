package org.crmkit.reporting;

import java.util.Set;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.command.Commands;
import org.crmkit.context.ContextDescriptor;
import org.crmkit.journal.CrmEvent;

/** Describes the context of reports, which has no records of its own. */
public final class ReportingDescriptor implements ContextDescriptor<ReportRepositories> {

    /** Creates the desk for the user of the commands. */
    public static ReportsDesk desk(Commands<ReportRepositories> commands) {
        return new ReportsDesk(commands);
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
