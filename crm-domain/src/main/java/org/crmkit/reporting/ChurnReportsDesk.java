package org.crmkit.reporting;

import java.util.List;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.churn.LossReasonCount;
import org.crmkit.reporting.churn.LossSort;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.churn.UnitChurn;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports about churn cases and losses. */
@PrimaryPort
public final class ChurnReportsDesk {

    private final Reports<ChurnReports> reports;

    ChurnReportsDesk(Commands<ReportRepositories> commands) {
        this.reports = new Reports<>(commands, ReportRepositories::churnReports);
    }

    /**
     * 客户流失分析: returns how many customers were lost and kept.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ChurnResult overall(ChurnReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.overall(filter, visibility));
    }

    /**
     * Returns how many customers each manager lost and kept, the most losses first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ManagerChurn> byManager(ChurnReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.byManager(filter, visibility));
    }

    /**
     * Returns how many customers the managers of each unit lost and kept, the most losses first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<UnitChurn> byUnit(ChurnReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.byUnit(filter, visibility));
    }

    /**
     * Returns how many losses were confirmed for each reason, the most first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<LossReasonCount> byReason(ChurnReportFilter filter) {
        return reports.query("filter", filter, (port, visibility) -> port.byReason(filter, visibility));
    }

    /**
     * Lists confirmed losses with their reasons.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<Loss> losses(ListQuery<LossFilter, LossSort> query) {
        return reports.query("query", query, (port, visibility) -> port.losses(query, visibility));
    }
}
