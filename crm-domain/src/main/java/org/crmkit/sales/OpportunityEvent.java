package org.crmkit.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The events of an opportunity. The journal entry contains the user and the time. */
public sealed interface OpportunityEvent extends CrmEvent {

    /** Returns the opportunity. */
    OpportunityId opportunity();

    @Override
    default OpportunityId about() {
        return opportunity();
    }

    /** It was opened, in the first stage of the pipeline; the stage is null if there was none. */
    @DomainEvent(name = "OpportunityOpened")
    record Opened(
            OpportunityId opportunity,
            OpportunityNumber number,
            OpportunityDraft draft,
            @Nullable StageId stage) implements OpportunityEvent {}

    /** Its data were changed. */
    @DomainEvent(name = "OpportunityRevised")
    record Revised(OpportunityId opportunity, List<FieldChange> changes) implements OpportunityEvent {}

    /** Its expected close date was postponed, for a reason; there may have been none before. */
    @DomainEvent(name = "OpportunityExtended")
    record Extended(OpportunityId opportunity, @Nullable LocalDate from, LocalDate to, String reason)
            implements OpportunityEvent {}

    /**
     * Its expected close date has passed. Expiry detection writes this once for each date; the opportunity itself is not changed but
     * for its version.
     */
    @DomainEvent(name = "OpportunityExpectedClosePassed")
    record ExpectedClosePassed(OpportunityId opportunity, LocalDate expectedClose) implements OpportunityEvent {}

    /**
     * It rots in its stage, which it entered at an instant. Expiry detection writes this once for each stay in a stage; the
     * opportunity itself is not changed but for its version.
     */
    @DomainEvent(name = "OpportunityRotted")
    record Rotted(OpportunityId opportunity, StageId stage, Instant since) implements OpportunityEvent {}

    /** It was moved to a stage. */
    @DomainEvent(name = "OpportunityStageMoved")
    record StageMoved(
            OpportunityId opportunity,
            @Nullable StageId from,
            StageId to,
            Percent probabilityFrom,
            Percent probabilityTo)
            implements OpportunityEvent {}

    /** It was deleted; contains its last content. */
    @DomainEvent(name = "OpportunityDeleted")
    record Deleted(OpportunityId opportunity, Opportunity was) implements OpportunityEvent {}

    /** It was assigned to a customer manager. */
    @DomainEvent(name = "OpportunityAssigned")
    record Assigned(OpportunityId opportunity, UserId assignee) implements OpportunityEvent {}

    /** It was reassigned to another customer manager. */
    @DomainEvent(name = "OpportunityReassigned")
    record Reassigned(OpportunityId opportunity, UserId from, UserId to) implements OpportunityEvent {}

    /** It was withdrawn from its assignee. */
    @DomainEvent(name = "OpportunityWithdrawn")
    record Withdrawn(OpportunityId opportunity, UserId from) implements OpportunityEvent {}

    /** A step was planned. */
    @DomainEvent(name = "OpportunityStepPlanned")
    record StepPlanned(OpportunityId opportunity, PlanStep step) implements OpportunityEvent {}

    /** A step was changed. */
    @DomainEvent(name = "OpportunityStepEdited")
    record StepEdited(OpportunityId opportunity, PlanStep from, PlanStep to) implements OpportunityEvent {}

    /** A step was removed from the plan. */
    @DomainEvent(name = "OpportunityStepRemoved")
    record StepRemoved(OpportunityId opportunity, PlanStep was) implements OpportunityEvent {}

    /** A step was dropped. */
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

    /** It was lost; contains the pending steps that were dropped. */
    @DomainEvent(name = "OpportunityLost")
    record Lost(OpportunityId opportunity, String reason, List<PlanStepId> dropped) implements OpportunityEvent {}

    /**
     * It was reopened; contains the state that it had, how it had been closed, and the amount that had been agreed. The reason is
     * never null for a won one.
     */
    @DomainEvent(name = "OpportunityReopened")
    record Reopened(
            OpportunityId opportunity,
            OpportunityState from,
            Closing closing,
            @Nullable Money amount,
            @Nullable String reason)
            implements OpportunityEvent {}

    /** The agreed amount of a won one, or the instant at which it was closed, was corrected, for a reason. */
    @DomainEvent(name = "OpportunityCorrected")
    record Corrected(OpportunityId opportunity, List<FieldChange> changes, String reason) implements OpportunityEvent {}
}
