package org.crmkit.testkit.churn;

import java.util.List;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseBuilder;
import org.crmkit.churn.ChurnEvent;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.Measure;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.testkit.rebuilding.Rebuilding;

/** Churn cases as they are rebuilt from their events. */
final class RebuiltCases {

    private RebuiltCases() {}

    static Rebuilding<ChurnCase> rebuilding() {
        return Rebuilding.of(ChurnCase.class)
                .begins(ChurnEvent.Warned.class, RebuiltCases::warned)
                .changes(
                        ChurnEvent.Deferred.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(ChurnState.DEFERRED)
                                .measures(with(was.measures(), event.measure()))
                                .build())
                .changes(
                        ChurnEvent.Confirmed.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(ChurnState.LOST)
                                .reason(event.reason())
                                .lostAt(entry.at())
                                .build())
                .changes(ChurnEvent.Recovered.class, (was, event, entry) -> recovered(was, entry))
                .changes(ChurnEvent.WonBack.class, (was, event, entry) -> recovered(was, entry))
                .changes(
                        ChurnEvent.Transferred.class,
                        (was, event, entry) ->
                                changed(was, entry).manager(event.to()).build());
    }

    private static ChurnCase warned(ChurnEvent.Warned event, JournalEntry entry) {
        return new ChurnCase(
                event.churnCase(),
                0,
                ChurnState.WARNED,
                event.customer(),
                event.manager(),
                event.lastOrder(),
                List.of(),
                null,
                null,
                null,
                entry.actor(),
                entry.at(),
                entry.at());
    }

    private static List<Measure> with(List<Measure> measures, Measure added) {
        return Stream.concat(measures.stream(), Stream.of(added)).toList();
    }

    private static ChurnCase recovered(ChurnCase was, JournalEntry entry) {
        return changed(was, entry)
                .state(ChurnState.RECOVERED)
                .recoveredAt(entry.at())
                .build();
    }

    private static ChurnCaseBuilder changed(ChurnCase was, JournalEntry entry) {
        return ChurnCaseBuilder.builder(was).changedAt(entry.at());
    }
}
