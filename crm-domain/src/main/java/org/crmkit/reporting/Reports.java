package org.crmkit.reporting;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;

/** Queries one port of reports within the actor's scope of the permission to read reports. */
record Reports<P>(Commands<ReportRepositories> commands, Function<ReportRepositories, P> port) {

    <T> T query(String name, Object input, BiFunction<P, Visibility, T> report) {
        return query(Inputs.of(name, input), report);
    }

    /** Queries the port for an actor whose other permissions decide what the report contains. */
    <T> T queryAs(Inputs inputs, BiFunction<P, Actor, T> report) {
        return commands.queries()
                .query(Permission.REPORT_READ, inputs, (work, actor) -> report.apply(port.apply(work), actor));
    }

    <T> T query(Inputs inputs, BiFunction<P, Visibility, T> report) {
        return commands.queries()
                .read(Permission.REPORT_READ, inputs, (work, visibility) -> report.apply(port.apply(work), visibility));
    }
}
