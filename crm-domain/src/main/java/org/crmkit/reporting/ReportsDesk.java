package org.crmkit.reporting;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.actor.Permission;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports, by subject. Every report contains the records within the actor's scope of the permission to read reports. */
@PrimaryPort
public final class ReportsDesk {

    private final Commands<ReportRepositories> commands;

    /** Opens the desk for the user of the commands. */
    public ReportsDesk(Commands<ReportRepositories> commands) {
        this.commands = commands;
    }

    /** Returns the reports about sales: funnel, results, forecast and velocity. */
    public SalesReportsDesk sales() {
        return new SalesReportsDesk(commands);
    }

    /** Returns the reports about service requests. */
    public ServiceReportsDesk service() {
        return new ServiceReportsDesk(commands);
    }

    /** Returns the reports about customers: contribution, composition, purchases and RFM. */
    public CustomerReportsDesk customers() {
        return new CustomerReportsDesk(commands);
    }

    /** Returns the reports about churn cases and losses. */
    public ChurnReportsDesk churn() {
        return new ChurnReportsDesk(commands);
    }

    static <P, T> T report(
            Commands<ReportRepositories> commands,
            Inputs inputs,
            Function<ReportRepositories, P> port,
            BiFunction<P, Visibility, T> query) {
        return commands.query(
                Permission.REPORT_READ,
                inputs,
                (work, actor) -> query.apply(port.apply(work), actor.visibility(Permission.REPORT_READ)));
    }
}
