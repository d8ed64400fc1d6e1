package org.crmkit.loan;

import org.crmkit.customer.CustomerRepositories;

/** The repositories that this context uses in a unit of work. */
public interface LoanRepositories extends CustomerRepositories {

    /** Returns the repository of loans. */
    Loans loans();
}
