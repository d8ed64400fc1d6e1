package org.crmkit.insight;

import java.util.List;
import java.util.function.BiFunction;
import org.crmkit.actor.Right;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What an actor can ask for about how business goes; everything within their scope of reports. */
@PrimaryPort
public final class InsightDesk {

    private final Commands<InsightRecords> commands;

    /** Opens the desk for whoever the commands are for. */
    public InsightDesk(Commands<InsightRecords> commands) {
        this.commands = commands;
    }

    /** Returns opportunities by state and stage, with win rate and cycle. */
    public Funnel funnel(SalesScope scope) {
        return report(scope, (figures, visibility) -> figures.funnel(scope, visibility));
    }

    /** Returns what each assignee won and lost, the highest value first. */
    public List<SalesResult> byAssignee(SalesScope scope) {
        return report(scope, (figures, visibility) -> figures.byAssignee(scope, visibility));
    }

    /** Returns what was won with each customer, the highest value first. */
    public List<SalesResult> byCustomer(SalesScope scope) {
        return report(scope, (figures, visibility) -> figures.byCustomer(scope, visibility));
    }

    /** Returns what was won in each month of the period. */
    public List<MonthResult> byMonth(SalesScope scope) {
        return report(scope, (figures, visibility) -> figures.byMonth(scope, visibility));
    }

    /** Returns how the service requests created in a period went, all types together. */
    public ServiceResult service(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.overall(period, visibility));
    }

    /** Returns how the service requests created in a period went, type by type, the most frequent first. */
    public List<ServiceResult> serviceByType(ReportPeriod period) {
        return service(period, (figures, visibility) -> figures.byType(period, visibility));
    }

    private <T> T service(ReportPeriod period, BiFunction<ServiceFigures, Visibility, T> query) {
        return commands.ask(
                Right.REPORT_READ,
                Inputs.of("period", period),
                (work, actor) -> query.apply(work.serviceFigures(), actor.visibility(Right.REPORT_READ)));
    }

    private <T> T report(SalesScope scope, BiFunction<SalesFigures, Visibility, T> query) {
        return commands.ask(
                Right.REPORT_READ,
                Inputs.of("scope", scope),
                (work, actor) -> query.apply(work.salesFigures(), actor.visibility(Right.REPORT_READ)));
    }
}
