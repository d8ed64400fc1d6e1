package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.sales.pipeline.StageId;

/** The number of opportunities that advanced from each stage: one query on the stage history. */
final class StageConversions {

    /** Every move since the period began, with the furthest stage that the opportunity reached with this move or later. */
    private static final String MOVES = """
            select n.to_stage_id, n.opportunity_id, n.moved_at, case when r.state = 'WON' then 1 else 0 end as is_won,
            max(t.position) over (partition by n.opportunity_id order by n.moved_at desc) as furthest
            from crm_stage_move n
            join crm_stage t on t.tenant_id = n.tenant_id and t.id = n.to_stage_id
            join crm_opportunity r on r.tenant_id = n.tenant_id and r.id = n.opportunity_id
            where n.tenant_id = :tenant and n.moved_at >= :begin and {sight}""";

    /**
     * Each opportunity that entered a stage within the period. Its first move to the stage has the furthest stage of all later
     * moves.
     */
    private static final String CAME = """
            select m.to_stage_id, m.opportunity_id, m.is_won, max(m.furthest) as furthest from ({moves}) m
            where m.moved_at < :end group by m.to_stage_id, m.opportunity_id, m.is_won""".replace("{moves}", MOVES);

    private static final String CONVERSIONS = """
            select p.id, p.name, count(g.opportunity_id) as entered,
            sum(case when g.is_won = 1 or g.furthest > p.position then 1 else 0 end) as advanced
            from crm_stage p left join ({came}) g on g.to_stage_id = p.id where p.tenant_id = :tenant
            group by p.id, p.name, p.position, p.sort_key order by p.position, p.sort_key""".replace("{came}", CAME);

    private static final String OF_ASSIGNEE = " and r.assignee_id = :assignee";

    private StageConversions() {}

    /** A stage as the query selects it. */
    record Stage(UUID id, String name, Long entered, Long advanced) {

        StageConversion conversion() {
            return new StageConversion(new StageId(id), name, entered, advanced);
        }
    }

    static List<StageConversion> of(
            TenantEntityManager entityManager, SalesReportFilter filter, Visibility visibility) {
        String sight = VisibilityCondition.sql(visibility, "r.creator_id", "r.assignee_id");
        Map<String, Object> values = new HashMap<>(VisibilityCondition.values(visibility, ""));
        values.put("tenant", entityManager.tenant());
        values.put("begin", filter.period().begin());
        values.put("end", filter.period().end());
        if (filter.assignee() != null) {
            sight += OF_ASSIGNEE;
            values.put("assignee", filter.assignee().value());
        }
        return entityManager
                .rows(CONVERSIONS.replace("{sight}", sight), "crm.conversions", Stage.class, values)
                .stream()
                .map(Stage::conversion)
                .toList();
    }
}
