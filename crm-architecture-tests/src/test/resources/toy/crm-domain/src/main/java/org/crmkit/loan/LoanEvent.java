package org.crmkit.loan;

import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.event.annotation.DomainEvent;

/** The events of a loan. */
public sealed interface LoanEvent extends CrmEvent {

    /** Returns the loan. */
    LoanId loan();

    @Override
    default LoanId about() {
        return loan();
    }

    /** An article was lent. */
    @DomainEvent(name = "LoanLent")
    record Lent(LoanId loan, LoanDraft draft, UserId owner) implements LoanEvent {}

    /** Another user became responsible. */
    @DomainEvent(name = "LoanTransferred")
    record Transferred(LoanId loan, UserId from, UserId to) implements LoanEvent {}

    /** The article was returned. */
    @DomainEvent(name = "LoanReturned")
    record Returned(LoanId loan) implements LoanEvent {}
}
