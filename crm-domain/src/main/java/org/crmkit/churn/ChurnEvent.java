package org.crmkit.churn;

import java.time.LocalDate;
import org.crmkit.actor.UserId;
import org.crmkit.customer.CustomerId;
import org.crmkit.journal.CrmEvent;
import org.jspecify.annotations.Nullable;

/** The events of a churn case. */
public sealed interface ChurnEvent extends CrmEvent {

    /** Returns the case. */
    ChurnCaseId churnCase();

    @Override
    default ChurnCaseId about() {
        return churnCase();
    }

    /** The watch found a customer who has stopped buying, or has never bought. */
    record Warned(
            ChurnCaseId churnCase,
            CustomerId customer,
            UserId manager,
            @Nullable LastOrder lastOrder) implements ChurnEvent {}

    /** Something was done to keep the customer. */
    record Deferred(ChurnCaseId churnCase, Measure measure) implements ChurnEvent {}

    /** The customer was given up. */
    record Confirmed(ChurnCaseId churnCase, CustomerId customer, String reason) implements ChurnEvent {}

    /** The customer bought again, on that day. */
    record Recovered(ChurnCaseId churnCase, CustomerId customer, LocalDate bought) implements ChurnEvent {}

    /** A lost customer is one again: they bought on that day; null if a supervisor says so. */
    record WonBack(
            ChurnCaseId churnCase,
            CustomerId customer,
            @Nullable LocalDate bought) implements ChurnEvent {}

    /** It went to the customer's new manager. */
    record Transferred(ChurnCaseId churnCase, UserId from, UserId to) implements ChurnEvent {}
}
