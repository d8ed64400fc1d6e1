package org.crmkit.persistence.inmemory.internal.reporting.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.sales.SalesTables;
import org.crmkit.persistence.inmemory.internal.sales.pipeline.PipelineTables;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;

/** How many opportunities advanced from each stage, computed in one pass over their moves. */
final class StageConversions {

    private final Snapshot snapshot;
    private final ReportPeriod period;
    private final Map<StageId, Long> entered = new HashMap<>();
    private final Map<StageId, Long> advanced = new HashMap<>();

    private StageConversions(Snapshot snapshot, ReportPeriod period) {
        this.snapshot = snapshot;
        this.period = period;
    }

    static List<StageConversion> of(Snapshot snapshot, SalesReportFilter filter, Visibility visibility) {
        StageConversions conversions = new StageConversions(snapshot, filter.period());
        Predicate<Opportunity> visible = SalesTables.visible(visibility, snapshot);
        SalesTables.opportunities(snapshot)
                .filter(row -> Matches.is(filter.assignee(), row.assignee()))
                .filter(visible)
                .forEach(conversions::count);
        return conversions.result();
    }

    private void count(Opportunity row) {
        List<StageMove> moves = SalesTables.stageMoves(row.id(), snapshot);
        moves.stream().map(StageMove::to).distinct().forEach(stage -> {
            Optional<StageMove> first = moves.stream()
                    .filter(move -> move.to().equals(stage) && Matches.within(period.begin(), move.at(), period.end()))
                    .findFirst();
            first.ifPresent(came -> entered.merge(stage, 1L, Long::sum));
            first.filter(came -> row.isWon() || moves.stream().anyMatch(next -> isFurther(came, next)))
                    .ifPresent(came -> advanced.merge(stage, 1L, Long::sum));
        });
    }

    private boolean isFurther(StageMove came, StageMove next) {
        return !next.at().isBefore(came.at()) && position(next.to()) > position(came.to());
    }

    private int position(StageId stage) {
        return PipelineTables.stage(stage, snapshot).map(Stage::position).orElse(0);
    }

    private List<StageConversion> result() {
        return PipelineTables.stages(snapshot)
                .map(stage -> new StageConversion(
                        stage.id(),
                        stage.name(),
                        entered.getOrDefault(stage.id(), 0L),
                        advanced.getOrDefault(stage.id(), 0L)))
                .toList();
    }
}
