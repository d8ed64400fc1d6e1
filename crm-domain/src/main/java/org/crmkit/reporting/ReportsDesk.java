package org.crmkit.reporting;

import org.crmkit.internal.command.Commands;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports, by subject. Every report contains the records within the actor's scope of the permission to read reports. */
@PrimaryPort
public final class ReportsDesk {

    private final Commands<ReportRepositories> commands;

    ReportsDesk(Commands<ReportRepositories> commands) {
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
}
