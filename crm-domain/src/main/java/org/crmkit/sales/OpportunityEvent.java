package org.crmkit.sales;

import java.util.List;
import org.crmkit.actor.UserId;
import org.crmkit.customer.CustomerId;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.FieldChange;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What can happen to an opportunity. Who did it and when stands in the journal's entry. */
public sealed interface OpportunityEvent extends CrmEvent {

    /** Returns the opportunity. */
    OpportunityId opportunity();

    @Override
    default OpportunityId about() {
        return opportunity();
    }

    /** It was opened. */
    @DomainEvent(name = "OpportunityOpened")
    record Opened(OpportunityId opportunity, OpportunityDraft draft) implements OpportunityEvent {}

    /** What is known about it was changed. */
    @DomainEvent(name = "OpportunityRevised")
    record Revised(OpportunityId opportunity, List<FieldChange> changes) implements OpportunityEvent {}

    /** It was moved to a stage. */
    @DomainEvent(name = "OpportunityStageMoved")
    record StageMoved(
            OpportunityId opportunity,
            @Nullable StageId from,
            StageId to,
            Percent probabilityFrom,
            Percent probabilityTo)
            implements OpportunityEvent {}

    /** It was taken away; this is what it was. */
    @DomainEvent(name = "OpportunityDeleted")
    record Deleted(OpportunityId opportunity, Opportunity was) implements OpportunityEvent {}

    /** It was given to a customer manager. */
    @DomainEvent(name = "OpportunityAssigned")
    record Assigned(OpportunityId opportunity, UserId assignee) implements OpportunityEvent {}

    /** It was given to another customer manager. */
    @DomainEvent(name = "OpportunityReassigned")
    record Reassigned(OpportunityId opportunity, UserId from, UserId to) implements OpportunityEvent {}

    /** It was taken back. */
    @DomainEvent(name = "OpportunityWithdrawn")
    record Withdrawn(OpportunityId opportunity, UserId from) implements OpportunityEvent {}

    /** A step was planned. */
    @DomainEvent(name = "OpportunityStepPlanned")
    record StepPlanned(OpportunityId opportunity, PlanStep step) implements OpportunityEvent {}

    /** A step was changed. */
    @DomainEvent(name = "OpportunityStepEdited")
    record StepEdited(OpportunityId opportunity, PlanStep from, PlanStep to) implements OpportunityEvent {}

    /** A step was taken out of the plan. */
    @DomainEvent(name = "OpportunityStepRemoved")
    record StepRemoved(OpportunityId opportunity, PlanStep was) implements OpportunityEvent {}

    /** It was decided not to do a step. */
    @DomainEvent(name = "OpportunityStepDropped")
    record StepDropped(OpportunityId opportunity, PlanStepId step) implements OpportunityEvent {}

    /** The result of a step was recorded or corrected. */
    @DomainEvent(name = "OpportunityResultRecorded")
    record ResultRecorded(
            OpportunityId opportunity,
            PlanStepId step,
            @Nullable String from,
            String to) implements OpportunityEvent {}

    /** It was won. */
    @DomainEvent(name = "OpportunityWon")
    record Won(
            OpportunityId opportunity,
            CustomerId customer,
            @Nullable Money amount) implements OpportunityEvent {}

    /** It was lost; these steps were still to be done. */
    @DomainEvent(name = "OpportunityLost")
    record Lost(OpportunityId opportunity, String reason, List<PlanStepId> dropped) implements OpportunityEvent {}

    /** It was taken up again; this is why it had been lost. */
    @DomainEvent(name = "OpportunityReopened")
    record Reopened(OpportunityId opportunity, String lossReason) implements OpportunityEvent {}
}
