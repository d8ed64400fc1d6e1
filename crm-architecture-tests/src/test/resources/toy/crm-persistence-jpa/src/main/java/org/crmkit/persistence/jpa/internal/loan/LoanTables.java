package org.crmkit.persistence.jpa.internal.loan;

import org.crmkit.loan.LoanRepositories;
import org.crmkit.loan.Loans;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.loan.LoanReports;

/** The table of loans, and the report on it. */
public interface LoanTables extends ContextTables, LoanRepositories, ReportRepositories {

    @Override
    default Loans loans() {
        return new JpaLoans(entityManager());
    }

    @Override
    default LoanReports loanReports() {
        return new JpaLoanReports(entityManager());
    }
}
