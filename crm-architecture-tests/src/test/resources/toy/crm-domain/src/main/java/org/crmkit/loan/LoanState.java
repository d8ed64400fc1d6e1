package org.crmkit.loan;

import static org.crmkit.loan.LoanAction.LEND;
import static org.crmkit.loan.LoanAction.RETURN;
import static org.crmkit.loan.LoanAction.TRANSFER;

import org.crmkit.kernel.lifecycle.Lifecycle;

/** The state of a loan. */
public enum LoanState {
    /** The customer has the article. */
    LENT,
    /** The customer has returned the article. */
    RETURNED;

    /** The lifecycle of a loan: which action is possible in which state, and the state that it leads to. */
    public static final Lifecycle<LoanState, LoanAction> LIFECYCLE = Lifecycle.of(
                    "loan", LoanState.class, LoanAction.class)
            .begins(LEND, LENT)
            .stays(LENT, TRANSFER)
            .moves(LENT, RETURN, RETURNED)
            .build();

    /** Returns whether the article has yet to be returned. */
    public boolean isOpen() {
        return this == LENT;
    }
}
