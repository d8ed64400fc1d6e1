package org.crmkit.persistence.inmemory.internal.loan;

import org.crmkit.loan.LoanRepositories;
import org.crmkit.loan.Loans;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.loan.LoanReports;

/** The table of loans, and the report on it. */
public interface LoanTables extends Tables, LoanRepositories, ReportRepositories {

    @Override
    default Loans loans() {
        return new InMemoryLoans(transaction());
    }

    @Override
    default LoanReports loanReports() {
        return new InMemoryLoans(transaction());
    }
}
