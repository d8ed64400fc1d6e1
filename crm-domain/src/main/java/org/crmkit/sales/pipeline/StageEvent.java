package org.crmkit.sales.pipeline;

import java.util.List;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.FieldChange;

/** The events of a stage. */
public sealed interface StageEvent extends CrmEvent {

    /** Returns the stage. */
    StageId stage();

    @Override
    default StageId about() {
        return stage();
    }

    /** A stage was defined. */
    record Defined(StageId stage, StageDraft draft) implements StageEvent {}

    /** A stage was changed. */
    record Revised(StageId stage, List<FieldChange> changes) implements StageEvent {}

    /** A stage was retired. */
    record Retired(StageId stage) implements StageEvent {}

    /** A stage is offered again. */
    record Restored(StageId stage) implements StageEvent {}
}
