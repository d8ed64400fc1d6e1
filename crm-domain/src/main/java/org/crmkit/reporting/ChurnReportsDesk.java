package org.crmkit.reporting;

import java.util.List;
import java.util.function.BiFunction;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.query.Page;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossQuery;
import org.crmkit.reporting.churn.ManagerChurn;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports about churn cases and losses. */
@PrimaryPort
public final class ChurnReportsDesk {

    private final Commands<ReportRepositories> commands;

    ChurnReportsDesk(Commands<ReportRepositories> commands) {
        this.commands = commands;
    }

    /**
     * 客户流失分析: returns how many customers were lost and kept.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ChurnResult overall(ChurnReportFilter filter) {
        return report("filter", filter, (reports, visibility) -> reports.overall(filter, visibility));
    }

    /**
     * Returns how many customers each manager lost and kept, the most losses first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ManagerChurn> byManager(ChurnReportFilter filter) {
        return report("filter", filter, (reports, visibility) -> reports.byManager(filter, visibility));
    }

    /**
     * Lists confirmed losses with their reasons.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<Loss> losses(LossQuery query) {
        return report("query", query, (reports, visibility) -> reports.losses(query, visibility));
    }

    private <T> T report(String name, Object input, BiFunction<ChurnReports, Visibility, T> query) {
        return ReportsDesk.report(commands, Inputs.of(name, input), ReportRepositories::churnReports, query);
    }
}
