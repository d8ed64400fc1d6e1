package org.crmkit.benchmarks.large;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Churn reports in plain SQL, for a user who sees everything. */
record PlainChurnReports(DataSource pool, String tenant) {

    private static final String ACTIVE = """
            from crm_customer c
             where c.tenant_id = ? and c.created_at < ? and not (c.state = 'ARCHIVED' and c.changed_at < ?)
               and not exists (select 1 from crm_churn_case k where k.tenant_id = c.tenant_id and k.customer_id = c.id
                     and k.lost_at < ? and (k.recovered_at is null or k.recovered_at >= ?))""";

    private static final String CASES = """
            count(*) filter (where created_at >= ? and created_at < ?) as opened,
            count(*) filter (where lost_at >= ? and lost_at < ?) as confirmed,
            count(*) filter (where recovered_at >= ? and recovered_at < ?) as recovered from crm_churn_case where tenant_id = ?""";

    List<List<@Nullable Object>> overall(ReportPeriod period) {
        Instant begin = period.begin();
        Instant end = period.end();
        return Jdbc.rows(
                pool,
                "select (select count(*) " + ACTIVE + "), " + CASES,
                tenant,
                begin,
                begin,
                begin,
                begin,
                begin,
                end,
                begin,
                end,
                begin,
                end,
                tenant);
    }

    List<List<@Nullable Object>> byManager(ReportPeriod period) {
        Instant begin = period.begin();
        Instant end = period.end();
        return Jdbc.rows(
                pool,
                "select manager_id, u.real_name, coalesce(a.active, 0), coalesce(k.opened, 0), coalesce(k.confirmed, 0),"
                        + " coalesce(k.recovered, 0) from (select c.manager_id, count(*) as active " + ACTIVE
                        + " group by c.manager_id) a full join (select manager_id, " + CASES
                        + " group by manager_id) k using (manager_id)"
                        + " left join crm_user u on u.tenant_id = ? and u.id = manager_id order by 5 desc, 2, 1",
                tenant,
                begin,
                begin,
                begin,
                begin,
                begin,
                end,
                begin,
                end,
                begin,
                end,
                tenant,
                tenant);
    }

    /**
     * Returns the latest losses of a period. The query reads one row more than the page holds, to find out whether there are
     * more.
     */
    List<List<@Nullable Object>> losses(ReportPeriod period, int size) {
        List<List<@Nullable Object>> found = Jdbc.rows(pool, """
                select k.id, c.id, c.number, c.name, k.manager_id, u.real_name, k.last_order_id, k.last_order_date, k.reason,
                       k.lost_at, k.recovered_at
                  from crm_churn_case k
                  join crm_customer c on c.tenant_id = k.tenant_id and c.id = k.customer_id
                  left join crm_user u on u.tenant_id = k.tenant_id and u.id = k.manager_id
                 where k.tenant_id = ? and k.lost_at >= ? and k.lost_at < ?
                 order by k.lost_at desc, k.id desc limit ?""", tenant, period.begin(), period.end(), size + 1);
        return found.subList(0, Math.min(size, found.size()));
    }
}
