package org.crmkit.reporting.loan;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The reports on loans: each is one query in the store, within a visibility. */
@SecondaryPort
@FunctionalInterface
public interface LoanReports {

    /** Returns the loans of a period by article, in the order of the articles. */
    List<LoanResult> byArticle(ReportPeriod period, Visibility visibility);
}
