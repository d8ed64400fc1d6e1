package org.crmkit.persistence.jpa.internal.loan;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.loan.LoanFilter;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.loan.LoanReports;
import org.crmkit.reporting.loan.LoanResult;
import org.crmkit.reporting.period.ReportPeriod;

/** The reports on {@code crm_loan}. */
record JpaLoanReports(TenantEntityManager entityManager) implements LoanReports {

    private static final String RESULTS = """
            select new org.crmkit.reporting.loan.LoanResult(
            r.article, count(r), coalesce(sum(case when r.state in :open then 0 else 1 end), 0)) from LoanRow r""";

    @Override
    public List<LoanResult> byArticle(ReportPeriod period, Visibility visibility) {
        JpqlQuery rows = JpqlQuery.of(RESULTS, entityManager)
                .and("r.createdAt >= :begin", "begin", period.begin())
                .and("r.createdAt < :end", "end", period.end())
                .set("open", LoanFilter.OPEN_STATES);
        return VisibilityCondition.ofPeople(rows, visibility, "r.creator", "r.owner")
                .then("group by r.article order by r.article")
                .list(entityManager, LoanResult.class);
    }
}
