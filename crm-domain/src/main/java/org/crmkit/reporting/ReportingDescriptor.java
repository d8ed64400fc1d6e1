package org.crmkit.reporting;

import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;

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
    public List<Permission> permissions() {
        return List.of(Permission.REPORT_READ);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of();
    }
}
