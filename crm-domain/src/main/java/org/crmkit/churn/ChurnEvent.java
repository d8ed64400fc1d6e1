package org.crmkit.churn;

import java.time.LocalDate;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The events of a churn case. */
public sealed interface ChurnEvent extends CrmEvent {

    /** Returns the case. */
    ChurnCaseId churnCase();

    @Override
    default ChurnCaseId about() {
        return churnCase();
    }

    /** Churn detection found a customer who has stopped buying or has never bought. */
    @DomainEvent(name = "ChurnWarned")
    record Warned(
            ChurnCaseId churnCase,
            CustomerId customer,
            UserId manager,
            @Nullable LastOrder lastOrder) implements ChurnEvent {}

    /** A measure was added. */
    @DomainEvent(name = "ChurnDeferred")
    record Deferred(ChurnCaseId churnCase, Measure measure) implements ChurnEvent {}

    /** The loss of the customer was confirmed. */
    @DomainEvent(name = "ChurnConfirmed")
    record Confirmed(ChurnCaseId churnCase, CustomerId customer, String reason) implements ChurnEvent {}

    /** The customer bought again on the given day. */
    @DomainEvent(name = "ChurnRecovered")
    record Recovered(ChurnCaseId churnCase, CustomerId customer, LocalDate bought) implements ChurnEvent {}

    /** A lost customer was won back: they bought on the given day; the day is null if a supervisor won them back. */
    @DomainEvent(name = "ChurnWonBack")
    record WonBack(
            ChurnCaseId churnCase,
            CustomerId customer,
            @Nullable LocalDate bought) implements ChurnEvent {}

    /** The case was transferred to the customer's new manager. */
    @DomainEvent(name = "ChurnTransferred")
    record Transferred(ChurnCaseId churnCase, UserId from, UserId to) implements ChurnEvent {}
}
