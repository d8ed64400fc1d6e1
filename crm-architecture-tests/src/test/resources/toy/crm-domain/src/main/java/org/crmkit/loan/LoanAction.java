package org.crmkit.loan;

/** The actions on a loan. */
public enum LoanAction {
    /** Lend an article to a customer. */
    LEND,
    /** Make another user responsible for its return. */
    TRANSFER,
    /** Record that the article was returned. */
    RETURN
}
