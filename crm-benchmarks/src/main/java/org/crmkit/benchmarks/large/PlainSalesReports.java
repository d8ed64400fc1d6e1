package org.crmkit.benchmarks.large;

import java.util.List;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Sales reports in plain SQL, for a user who sees everything. */
record PlainSalesReports(DataSource pool, String tenant) {

    private static final String OPEN_OR_CLOSED =
            " (o.closed_at is null and o.created_at < ? or o.closed_at >= ? and o.closed_at < ?)";

    List<List<@Nullable Object>> funnel(ReportPeriod period) {
        return openOrClosed("""
                select o.state, s.id, s.name, sum(count(o.cycle_seconds)) over (), min(min(o.cycle_seconds)) over (),
                       max(max(o.cycle_seconds)) over (), sum(sum(o.cycle_seconds)) over (), count(*), sum(o.amount),
                       round(sum(o.amount * o.probability) / 100, 2), o.currency
                  from crm_opportunity o left join crm_stage s on s.tenant_id = o.tenant_id and s.id = o.stage_id
                 where o.tenant_id = ? and""" + OPEN_OR_CLOSED + """
                 group by o.state, s.id, s.name, s.position, o.currency
                 order by array_position(array['UNASSIGNED', 'ASSIGNED', 'WON', 'LOST'], o.state::text), s.position nulls first, s.name""", period);
    }

    List<List<@Nullable Object>> velocity(ReportPeriod period) {
        return openOrClosed("""
                select sum(count(o.cycle_seconds)) over (), min(min(o.cycle_seconds)) over (), max(max(o.cycle_seconds)) over (),
                       sum(sum(o.cycle_seconds)) over (), count(*) filter (where o.closed_at is null),
                       count(*) filter (where o.customer_id is not null),
                       count(*) filter (where o.closed_at is not null and o.customer_id is null),
                       sum(o.amount) filter (where o.customer_id is not null), o.currency
                  from crm_opportunity o
                 where o.tenant_id = ? and""" + OPEN_OR_CLOSED + " group by o.currency", period);
    }

    /**
     * Each opportunity that entered a stage within the period counts once. It counts as advanced if it has reached a later
     * stage since.
     */
    List<List<@Nullable Object>> conversions(ReportPeriod period) {
        return Jdbc.rows(pool, """
                select s.id, s.name, count(c.furthest), count(*) filter (where c.customer_id is not null or c.furthest > s.position)
                  from crm_stage s
                  left join (select m.to_stage_id, m.opportunity_id, o.customer_id, max(m.furthest) as furthest
                               from (select n.to_stage_id, n.opportunity_id, n.moved_at,
                                            max(t.position) over (partition by n.opportunity_id order by n.moved_at desc) as furthest
                                       from crm_stage_move n
                                       join crm_stage t on t.tenant_id = n.tenant_id and t.id = n.to_stage_id
                                      where n.tenant_id = ? and n.moved_at >= ?) m
                               join crm_opportunity o on o.tenant_id = ? and o.id = m.opportunity_id
                              where m.moved_at < ?
                              group by m.to_stage_id, m.opportunity_id, o.customer_id) c on c.to_stage_id = s.id
                 where s.tenant_id = ? group by s.id, s.name, s.position
                 order by s.position, s.name""", tenant, period.begin(), tenant, period.end(), tenant);
    }

    List<List<@Nullable Object>> byAssignee(ReportPeriod period) {
        return closed("""
                select o.assignee_id, u.real_name, count(o.customer_id), count(*) - count(o.customer_id),
                       sum(o.amount) filter (where o.customer_id is not null), o.currency
                  from crm_opportunity o left join crm_user u on u.tenant_id = o.tenant_id and u.id = o.assignee_id
                 where o.tenant_id = ? and o.closed_at >= ? and o.closed_at < ?
                 group by o.assignee_id, u.real_name, o.currency order by 5 desc nulls last, 3 desc, 2, 1""", period);
    }

    List<List<@Nullable Object>> byCustomer(ReportPeriod period, int size) {
        return Jdbc.rows(pool, """
                select o.customer_id, c.name, count(*), coalesce(sum(o.amount) filter (where o.currency = 'EUR'), 0)
                  from crm_opportunity o join crm_customer c on c.tenant_id = o.tenant_id and c.id = o.customer_id
                 where o.tenant_id = ? and o.closed_at >= ? and o.closed_at < ?
                 group by o.customer_id, c.name order by 4 desc, 1 desc limit ?""", tenant, period.begin(), period.end(), size);
    }

    List<List<@Nullable Object>> byMonth(ReportPeriod period) {
        return closed("""
                select to_char(o.closed_at at time zone 'UTC', 'YYYY-MM'), count(*), sum(o.amount), o.currency
                  from crm_opportunity o
                 where o.tenant_id = ? and o.closed_at >= ? and o.closed_at < ? and o.customer_id is not null
                 group by 1, 4 order by 1, 4""", period);
    }

    List<List<@Nullable Object>> forecast(ReportPeriod period) {
        return Jdbc.rows(
                pool,
                """
                select case when q.overdue then 'OVERDUE' else to_char(q.month, 'YYYY-MM') end, count(*) filter (where q.open),
                       round(sum(q.amount * q.probability) filter (where q.open) / 100, 2), count(*) filter (where not q.open),
                       sum(q.amount) filter (where not q.open), q.currency
                  from (select closed_at is null as open, currency, amount, probability,
                               closed_at is null and coalesce(expected_close < ?, false) as overdue,
                               case when closed_at is not null or expected_close >= ?
                               then date_trunc('month', coalesce(closed_at at time zone 'UTC', expected_close)) end as month
                          from crm_opportunity
                         where tenant_id = ? and (closed_at is null and created_at < ?
                                 and (expected_close is null or expected_close < ?)
                               or customer_id is not null and closed_at >= ? and closed_at < ?)) q
                 group by q.overdue, q.month, q.currency order by not q.overdue, q.month, q.currency""",
                period.from(),
                period.from(),
                tenant,
                period.end(),
                period.until(),
                period.begin(),
                period.end());
    }

    private List<List<@Nullable Object>> openOrClosed(String sql, ReportPeriod period) {
        return Jdbc.rows(pool, sql, tenant, period.end(), period.begin(), period.end());
    }

    private List<List<@Nullable Object>> closed(String sql, ReportPeriod period) {
        return Jdbc.rows(pool, sql, tenant, period.begin(), period.end());
    }
}
