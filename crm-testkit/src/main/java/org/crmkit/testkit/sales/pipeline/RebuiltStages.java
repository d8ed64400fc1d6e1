package org.crmkit.testkit.sales.pipeline;

import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageBuilder;
import org.crmkit.sales.pipeline.StageEvent;
import org.crmkit.sales.pipeline.StageState;
import org.crmkit.testkit.rebuilding.FieldChanges;
import org.crmkit.testkit.rebuilding.Rebuilding;

/** Stages as they are rebuilt from their events. */
final class RebuiltStages {

    private static final FieldChanges<StageBuilder> FIELDS = new FieldChanges<StageBuilder>()
            .text("name", StageBuilder::name)
            .value("position", Integer::valueOf, StageBuilder::position)
            .value("probability", FieldChanges::percent, StageBuilder::probability)
            .value("rotsAfterDays", Integer::valueOf, StageBuilder::rotsAfterDays);

    private RebuiltStages() {}

    static Rebuilding<Stage> rebuilding() {
        return Rebuilding.of(Stage.class)
                .begins(
                        StageEvent.Defined.class,
                        (event, entry) -> new Stage(
                                event.stage(),
                                0,
                                StageState.OFFERED,
                                event.draft().name(),
                                event.draft().position(),
                                event.draft().probability(),
                                event.draft().rotsAfterDays(),
                                entry.actor(),
                                entry.at(),
                                entry.at()))
                .changes(
                        StageEvent.Revised.class,
                        (was, event, entry) -> FIELDS.applied(changed(was, entry), event.changes())
                                .build())
                .changes(
                        StageEvent.Retired.class,
                        (was, event, entry) ->
                                changed(was, entry).state(StageState.RETIRED).build())
                .changes(
                        StageEvent.Restored.class,
                        (was, event, entry) ->
                                changed(was, entry).state(StageState.OFFERED).build());
    }

    private static StageBuilder changed(Stage was, JournalEntry entry) {
        return StageBuilder.builder(was).changedAt(entry.at());
    }
}
