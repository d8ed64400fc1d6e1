package org.crmkit.reporting;

import java.util.List;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.reporting.loan.LoanReports;
import org.crmkit.reporting.loan.LoanResult;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports about loans. */
@PrimaryPort
public final class LoanReportsDesk {

    private final Reports<LoanReports> reports;

    LoanReportsDesk(Commands<ReportRepositories> commands) {
        this.reports = new Reports<>(commands, ReportRepositories::loanReports);
    }

    /**
     * Returns how many articles were lent in a period, and how many of them have been returned, by article.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<LoanResult> byArticle(ReportPeriod period) {
        return reports.query("period", period, (port, visibility) -> port.byArticle(period, visibility));
    }
}
