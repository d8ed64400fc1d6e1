package org.crmkit.sales.pipeline;

import java.util.List;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.jmolecules.event.annotation.DomainEvent;

/** The events of a stage. */
public sealed interface StageEvent extends CrmEvent {

    /** Returns the stage. */
    StageId stage();

    @Override
    default StageId about() {
        return stage();
    }

    /** A stage was defined. */
    @DomainEvent(name = "StageDefined")
    record Defined(StageId stage, StageDraft draft) implements StageEvent {}

    /** A stage was changed. */
    @DomainEvent(name = "StageRevised")
    record Revised(StageId stage, List<FieldChange> changes) implements StageEvent {}

    /** A stage was retired. */
    @DomainEvent(name = "StageRetired")
    record Retired(StageId stage) implements StageEvent {}

    /** A stage is offered again. */
    @DomainEvent(name = "StageRestored")
    record Restored(StageId stage) implements StageEvent {}
}
