package org.crmkit.benchmarks.large;

import java.time.Instant;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;

/**
 * Sets the states of churn cases: a third of the cases that churn detection opened becomes lost, and other customers get a
 * recovered case.
 *
 * @param pool the database
 * @param tenant the tenant of the cases
 * @param now the latest time of any event
 */
record LargeChurn(DataSource pool, String tenant, Instant now) {

    private static final String LOST = """
            update crm_churn_case k
               set version = 1, state = 'LOST', reason = 'buys elsewhere', created_at = x.opened_at, lost_at = x.lost_at,
                   changed_at = x.lost_at
              from (select d.id, d.position, d.opened_at, d.opened_at + (5 + d.position % 20) * interval '1 day' as lost_at
                      from (select p.id, p.position, ? - (30 + p.position * 7919 % 499) * interval '1 day' - p.position % 1009 * interval '1 minute' as opened_at
                              from (select id, row_number() over (order by customer_id) as position from crm_churn_case
                                     where tenant_id = ?) p) d) x
             where k.tenant_id = ? and k.id = x.id and x.position % 3 = 0""";

    private static final String LOST_CUSTOMERS = """
            update crm_customer c set version = c.version + 1, state = 'LOST', changed_at = k.lost_at
              from crm_churn_case k
             where c.tenant_id = ? and k.tenant_id = c.tenant_id and k.unresolved_id = c.id and k.state = 'LOST'""";

    /** Every other one of these cases had been confirmed as lost. */
    private static final String RECOVERED = """
            insert into crm_churn_case (tenant_id, id, version, state, customer_id, manager_id, measure_count, reason, lost_at,
              recovered_at, creator_id, created_at, changed_at)
            select c.tenant_id, overlay(c.id::text placing '1' from 18)::uuid, 1, 'RECOVERED', c.id, c.manager_id, 0,
                   case when c.position % 20 = 0 then 'went bankrupt' end,
                   case when c.position % 20 = 0 then c.opened_at + interval '6 days' end,
                   c.opened_at + interval '25 days', c.manager_id, c.opened_at, c.opened_at + interval '25 days'
              from (select p.*, ? - (40 + p.position * 7919 % 499) * interval '1 day' - p.position % 1009 * interval '1 minute' as opened_at
                      from (select tenant_id, id, manager_id, row_number() over (order by id) as position from crm_customer
                             where tenant_id = ? and state = 'ACTIVE') p) c
             where c.position % 10 = 0 and not exists (
                   select 1 from crm_churn_case k where k.tenant_id = c.tenant_id and k.unresolved_id = c.id)""";

    void fill() {
        Jdbc.transaction(pool, (connection, at) -> {
            Jdbc.update(connection, LOST, now, tenant, tenant);
            Jdbc.update(connection, LOST_CUSTOMERS, tenant);
            return Jdbc.update(connection, RECOVERED, now, tenant);
        });
    }
}
