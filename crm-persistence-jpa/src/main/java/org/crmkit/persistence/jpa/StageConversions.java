package org.crmkit.persistence.jpa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.actor.Visibility;
import org.crmkit.insight.sales.SalesScope;
import org.crmkit.insight.sales.StageConversion;
import org.crmkit.sales.pipeline.StageId;

/** How many opportunities went on from each stage: one query on the stage history. */
final class StageConversions {

    /** Each opportunity that came into a stage within the period, and when it first did. */
    private static final String CAME =
            "select m.to_stage_id, m.opportunity_id, r.customer_id, min(m.moved_at) as came_at"
                    + " from crm_stage_move m"
                    + " join crm_opportunity r on r.tenant_id = m.tenant_id and r.id = m.opportunity_id"
                    + " where m.tenant_id = :tenant and m.moved_at >= :begin and m.moved_at < :end and {sight}"
                    + " group by m.to_stage_id, m.opportunity_id, r.customer_id";

    private static final String FURTHER = "select 1 from crm_stage_move n"
            + " join crm_stage t on t.tenant_id = n.tenant_id and t.id = n.to_stage_id"
            + " where n.tenant_id = :tenant and n.opportunity_id = f.opportunity_id and n.moved_at >= f.came_at"
            + " and t.place > s.place";

    private static final String GONE_ON = "select f.to_stage_id,"
            + " case when f.customer_id is not null or exists (" + FURTHER + ") then 1 else 0 end as gone_on"
            + " from (" + CAME + ") f"
            + " join crm_stage s on s.tenant_id = :tenant and s.id = f.to_stage_id";

    private static final String CONVERSIONS = "select p.id, p.name, count(g.gone_on) as entered,"
            + " coalesce(sum(g.gone_on), 0) as advanced from crm_stage p left join (" + GONE_ON
            + ") g on g.to_stage_id = p.id where p.tenant_id = :tenant"
            + " group by p.id, p.name, p.place, p.sort_key order by p.place, p.sort_key";

    private static final String OF_ASSIGNEE = " and r.assignee_id = :assignee";

    private StageConversions() {}

    /** A stage as it is selected. */
    record Stage(UUID id, String name, Long entered, Long advanced) {

        StageConversion conversion() {
            return new StageConversion(new StageId(id), name, entered, advanced);
        }
    }

    static List<StageConversion> of(Session session, SalesScope scope, Visibility visibility) {
        String sight = Sight.sql(visibility, "r.creator_id", "r.assignee_id");
        Map<String, Object> values = new HashMap<>(Sight.values(visibility, ""));
        values.put("tenant", session.tenant());
        values.put("begin", scope.period().begin());
        values.put("end", scope.period().end());
        if (scope.assignee() != null) {
            sight += OF_ASSIGNEE;
            values.put("assignee", scope.assignee().value());
        }
        return session.rows(CONVERSIONS.replace("{sight}", sight), OrderRow.CONVERSIONS, Stage.class, values).stream()
                .map(Stage::conversion)
                .toList();
    }
}
