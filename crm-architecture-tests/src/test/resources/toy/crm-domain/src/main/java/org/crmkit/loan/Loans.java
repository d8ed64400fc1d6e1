package org.crmkit.loan;

import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of loans. A loan is visible through its creator and its owner. */
@SecondaryPort
public interface Loans extends Aggregates<Loan, LoanId>, ListRepository<Loan, LoanFilter, LoanSort> {}
