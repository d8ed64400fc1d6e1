package org.crmkit.sales;

import java.util.List;
import org.crmkit.actor.UserId;
import org.crmkit.customer.CustomerId;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.FieldChange;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;
import org.jspecify.annotations.Nullable;

/** The events of an opportunity. Who did it and when stands in the journal's entry. */
public sealed interface OpportunityEvent extends CrmEvent {

    /** Returns the opportunity. */
    OpportunityId opportunity();

    @Override
    default OpportunityId about() {
        return opportunity();
    }

    /** It was opened. */
    record Opened(OpportunityId opportunity, OpportunityDraft draft) implements OpportunityEvent {}

    /** What is known about it was changed. */
    record Revised(OpportunityId opportunity, List<FieldChange> changes) implements OpportunityEvent {}

    /** It was moved to a stage. */
    record StageMoved(
            OpportunityId opportunity,
            @Nullable StageId from,
            StageId to,
            Percent probabilityFrom,
            Percent probabilityTo)
            implements OpportunityEvent {}

    /** It was taken away; this is what it was. */
    record Deleted(OpportunityId opportunity, Opportunity was) implements OpportunityEvent {}

    /** It was given to a customer manager. */
    record Assigned(OpportunityId opportunity, UserId assignee) implements OpportunityEvent {}

    /** It was given to another customer manager. */
    record Reassigned(OpportunityId opportunity, UserId from, UserId to) implements OpportunityEvent {}

    /** It was taken back. */
    record Withdrawn(OpportunityId opportunity, UserId from) implements OpportunityEvent {}

    /** A step was planned. */
    record StepPlanned(OpportunityId opportunity, PlanStep step) implements OpportunityEvent {}

    /** A step was changed. */
    record StepEdited(OpportunityId opportunity, PlanStep from, PlanStep to) implements OpportunityEvent {}

    /** A step was taken out of the plan. */
    record StepRemoved(OpportunityId opportunity, PlanStep was) implements OpportunityEvent {}

    /** It was decided not to do a step. */
    record StepDropped(OpportunityId opportunity, PlanStepId step) implements OpportunityEvent {}

    /** The result of a step was recorded or corrected. */
    record ResultRecorded(
            OpportunityId opportunity,
            PlanStepId step,
            @Nullable String from,
            String to) implements OpportunityEvent {}

    /** It was won. */
    record Won(
            OpportunityId opportunity,
            CustomerId customer,
            @Nullable Money amount) implements OpportunityEvent {}

    /** It was lost; these steps were still to be done. */
    record Lost(OpportunityId opportunity, String reason, List<PlanStepId> dropped) implements OpportunityEvent {}

    /** It was taken up again; this is why it had been lost. */
    record Reopened(OpportunityId opportunity, String lossReason) implements OpportunityEvent {}
}
