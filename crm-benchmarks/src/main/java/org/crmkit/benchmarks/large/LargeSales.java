package org.crmkit.benchmarks.large;

import java.time.Instant;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.StageDraft;

/**
 * Opportunities in every state and stage with their stage history, generated inside the database, each from its number alone.
 *
 * @param pool the database
 * @param tenant the tenant of the opportunities
 * @param now the latest time of any event
 */
record LargeSales(DataSource pool, LargeTenant tenant, Instant now) {

    private static final int STAGES = 5;

    /**
     * Of ten opportunities, one is unassigned, four are open, three are won and two are lost. Closed ones were opened in the
     * last three years.
     */
    private static final String OPPORTUNITIES = """
            insert into crm_opportunity (tenant_id, id, version, state, number, title, title_key, search_key, source, customer_name, customer_name_key,
              probability, amount, currency, amount_key, expected_close, expected_close_key, stage_id, stage_since, creator_id,
              created_at, changed_at, assignee_id, assigner_id, assigned_at, closed_at, probability_before, customer_id,
              loss_reason, cycle_seconds)
            select s.tenant_id, o.id, 0, o.state, 'XS20200101' || lpad(o.n::text, 10, '0'), 'opportunity ' || o.n, 'opportunity ' || o.n, 'opportunity ' || o.n, 'web', c.name, c.name,
                   case o.state when 'WON' then 100 when 'LOST' then 0 else s.probability end,
                   o.amount, case when o.amount is not null then 'EUR' end, coalesce('EUR' || lpad(cast(o.amount as numeric(19,4))::text, 20, '0'), ''),
                   o.expected_close,
                   coalesce(o.expected_close, date '9999-12-31'), case when o.stage > 0 then s.id end,
                   o.assigned_at + o.stage * interval '1 day', c.manager_id, o.created_at,
                   coalesce(o.closed_at, o.assigned_at + o.stage * interval '1 day', o.created_at),
                   case when o.stage > 0 then c.manager_id end, case when o.stage > 0 then c.manager_id end, o.assigned_at,
                   o.closed_at, case when o.closed_at is not null then s.probability end,
                   case o.state when 'WON' then c.id end, case o.state when 'LOST' then 'too expensive' end,
                   extract(epoch from o.closed_at - o.assigned_at)
              from (select d.*,
                           case when d.stage > 0 then d.created_at + interval '1 day' end as assigned_at,
                           case when d.state in ('WON', 'LOST')
                             then d.created_at + (11 + d.n * 31 % 79) * interval '1 day' + d.n % 997 * interval '1 minute' end
                             as closed_at
                      from (select n,
                                   (lpad(to_hex(1577836800000 + n), 12, '0') || '70008' || substr(md5(n::text), 1, 15))::uuid as id,
                                   case when n % 10 = 0 then 'UNASSIGNED' when n % 10 < 5 then 'ASSIGNED'
                                     when n % 10 < 8 then 'WON' else 'LOST' end as state,
                                   case when n % 10 = 0 then 0 when n % 10 in (5, 6, 7) then 5 else 1 + n / 10 % 5 end as stage,
                                   case when n % 9 > 0 then 1000 + n * 7919 % 90001 + n % 100 / 100.0 end as amount,
                                   case when n % 7 > 0 then cast(? as date) + (n * 31 % 331 - 150)::integer end as expected_close,
                                   ? - n % 1009 * interval '1 minute'
                                     - case when n % 10 < 5 then 10 + n * 7919 % 191 else 100 + n * 7919 % 997 end * interval '1 day'
                                     as created_at,
                                   1 + n * 7919 % ? as customer_position
                              from generate_series(cast(1 as bigint), ?) n) d) o
              join (select id, name, manager_id, row_number() over (order by id) as position
                      from crm_customer where tenant_id = ?) c on c.position = o.customer_position
              join crm_stage s on s.tenant_id = ? and s.position = greatest(o.stage, 1)""";

    /** An opportunity was one day in each stage up to its current one. */
    private static final String MOVES = """
            insert into crm_stage_move (tenant_id, id, opportunity_id, from_stage_id, to_stage_id, moved_at, moved_by_id, stayed_micros)
            select o.tenant_id, overlay(o.id::text placing t.position::text from 18)::uuid, o.id, f.id, t.id,
                   o.assigned_at + t.position * interval '1 day', o.assignee_id,
                   case when f.id is not null then 86400000000 end
              from crm_opportunity o
              join crm_stage s on s.tenant_id = o.tenant_id and s.id = o.stage_id
              join crm_stage t on t.tenant_id = o.tenant_id and t.position <= s.position
              left join crm_stage f on f.tenant_id = o.tenant_id and f.position = t.position - 1
             where o.tenant_id = ? order by o.id, t.position""";

    void fill(int customers, long opportunities) {
        for (int position = 1; position <= STAGES; position++) {
            tenant.root()
                    .pipeline()
                    .define(new StageDraft("stage " + position, position, Percent.of(90 * position / STAGES), null));
        }
        String name = tenant.crm().tenant().value();
        Jdbc.transaction(pool, (connection, at) -> {
            Jdbc.update(connection, OPPORTUNITIES, now, now, customers, opportunities, name, name);
            return Jdbc.update(connection, MOVES, name);
        });
    }
}
