package org.crmkit.benchmarks.large;

import java.time.Instant;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;

/**
 * Service requests of every type and state, generated inside the database, each from its number alone.
 *
 * @param pool the database
 * @param tenant the tenant of the requests
 * @param now the latest time of any event
 */
record LargeService(DataSource pool, String tenant, Instant now) {

    /**
     * Of twenty requests, two are new, four are assigned (two of them for the second time), two are handled and twelve are
     * archived.
     */
    private static final String REQUESTS = """
            insert into crm_service_request (tenant_id, id, version, state, number, customer_id, type, title, request, priority,
              assignee_id, assigner_id, assigned_at, returned_count, opinion_count, archived_at, satisfaction, handle_seconds, archive_seconds, due_from, due_key, search_key,
              creator_id, created_at, changed_at)
            select ?, r.id, 0, r.state, 'FW' || to_char(r.created_at at time zone 'UTC', 'YYYYMMDD') || to_char(r.n, 'FM999999990000'), c.id,
                   case when r.n % 7 < 4 then 'inquiry' when r.n % 7 < 6 then 'suggestion' else 'complaint' end,
                   'request ' || r.n, 'what about it?', 1 + r.n % 4,
                   case when r.state <> 'NEW' then c.manager_id end, case when r.state <> 'NEW' then c.manager_id end,
                   case when r.state <> 'NEW' then r.created_at + interval '10 minutes' end, r.returned_count, 0,
                   r.created_at + r.archive_seconds * interval '1 second',
                   case when r.archive_seconds is not null then 3 + r.n % 3 when r.returned_count > 0 then 2 end,
                   r.handle_seconds, r.archive_seconds, r.created_at, timestamptz '9999-12-31 00:00:00Z', 'request ' || r.n || ' what about it?', c.manager_id, r.created_at,
                   r.created_at + coalesce(r.archive_seconds, r.handle_seconds, 1800) * interval '1 second'
              from (select d.*, case when d.state = 'ARCHIVED' then d.handle_seconds + 3600 + d.n * 3571 % 300007 end as archive_seconds
                      from (select n,
                                   (lpad(to_hex(1577836800000 + n), 12, '0') || '70009' || substr(md5(n::text), 1, 15))::uuid as id,
                                   case when n % 10 = 0 then 'NEW' when n % 10 < 3 then 'ASSIGNED' when n % 10 = 3 then 'HANDLED'
                                     else 'ARCHIVED' end as state,
                                   case when n % 10 = 2 or n % 20 = 9 then 1 else 0 end as returned_count,
                                   case when n % 10 > 2 then 3600 + n * 6151 % 400009 end as handle_seconds,
                                   ? - (20 + n * 7919 % 1069) * interval '1 day' - n % 1009 * interval '1 minute' as created_at,
                                   1 + n * 6151 % ? as customer_position
                              from generate_series(cast(1 as bigint), ?) n) d) r
              join (select id, manager_id, row_number() over (order by id) as position
                      from crm_customer where tenant_id = ?) c on c.position = r.customer_position""";

    /** A returned request has an earlier round. */
    private static final String ROUNDS = """
            insert into crm_service_round (tenant_id, request_id, position, handling, handler_id, handled_at, result, satisfaction,
              feedback_by_id, feedback_at)
            select tenant_id, id, 0, 'tried it', assignee_id, created_at + interval '20 minutes', 'to no avail', 2, creator_id,
                   created_at + interval '30 minutes'
              from crm_service_request where tenant_id = ? and returned_count > 0
            union all
            select tenant_id, id, returned_count, 'done', assignee_id, created_at + handle_seconds * interval '1 second',
                   case when archived_at is not null then 'well done' end,
                   case when archived_at is not null then satisfaction end,
                   case when archived_at is not null then creator_id end, archived_at
              from crm_service_request where tenant_id = ? and handle_seconds is not null""";

    void fill(int customers, long requests) {
        Jdbc.transaction(pool, (connection, at) -> {
            Jdbc.update(connection, REQUESTS, tenant, now, customers, requests, tenant);
            return Jdbc.update(connection, ROUNDS, tenant, tenant);
        });
    }
}
