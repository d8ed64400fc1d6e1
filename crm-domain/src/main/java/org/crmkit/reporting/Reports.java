package org.crmkit.reporting;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;

/** Queries one port of reports within the actor's scope of the permission to read reports. */
record Reports<P>(Commands<ReportRepositories> commands, Function<ReportRepositories, P> port) {

    <T> T query(String name, Object input, BiFunction<P, Visibility, T> report) {
        return queryWith(name, input, (work, visibility) -> report.apply(port.apply(work), visibility));
    }

    /** Queries more than one port. */
    <T> T queryWith(String name, Object input, BiFunction<ReportRepositories, Visibility, T> report) {
        return commands.queries().read(Permission.REPORT_READ, Inputs.of(name, input), report);
    }
}
