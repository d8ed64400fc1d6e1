package org.crmkit.persistence.inmemory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.actor.Visibility;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.value.Text;

/** How many opportunities advanced from each stage, computed in one pass over their moves. */
final class StageConversions {

    private static final Comparator<Stage> PIPELINE =
            Comparator.comparingInt(Stage::position).thenComparing(stage -> Text.sortKey(stage.name()));

    private final InMemoryUnitOfWork work;
    private final ReportPeriod period;
    private final Map<StageId, Long> entered = new HashMap<>();
    private final Map<StageId, Long> advanced = new HashMap<>();

    private StageConversions(InMemoryUnitOfWork work, ReportPeriod period) {
        this.work = work;
        this.period = period;
    }

    static List<StageConversion> of(InMemoryUnitOfWork work, SalesReportFilter filter, Visibility visibility) {
        StageConversions conversions = new StageConversions(work, filter.period());
        Predicate<Opportunity> visible = VisibilityCondition.of(visibility, work.now(), InMemoryOpportunities::people);
        work.now()
                .get(InMemoryOpportunities.PART)
                .all()
                .filter(row -> Matches.is(filter.assignee(), row.assignee()))
                .filter(visible)
                .forEach(conversions::count);
        return conversions.result();
    }

    private void count(Opportunity row) {
        List<StageMove> moves = new InMemoryStageMoves(work).of(row.id());
        moves.stream().map(StageMove::to).distinct().forEach(stage -> {
            Optional<StageMove> first = moves.stream()
                    .filter(move -> move.to().equals(stage) && Matches.within(period.begin(), move.at(), period.end()))
                    .findFirst();
            first.ifPresent(came -> entered.merge(stage, 1L, Long::sum));
            first.filter(came -> row.customer() != null || moves.stream().anyMatch(next -> isFurther(came, next)))
                    .ifPresent(came -> advanced.merge(stage, 1L, Long::sum));
        });
    }

    private boolean isFurther(StageMove came, StageMove next) {
        return !next.at().isBefore(came.at()) && position(next.to()) > position(came.to());
    }

    private int position(StageId stage) {
        return work.now()
                .get(InMemoryStages.PART)
                .find(stage)
                .map(Stage::position)
                .orElse(0);
    }

    private List<StageConversion> result() {
        Stream<Stage> stages = work.now().get(InMemoryStages.PART).all();
        return stages.sorted(PIPELINE)
                .map(stage -> new StageConversion(
                        stage.id(),
                        stage.name(),
                        entered.getOrDefault(stage.id(), 0L),
                        advanced.getOrDefault(stage.id(), 0L)))
                .toList();
    }
}
