package org.crmkit.benchmarks.large;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;

/**
 * Churn detection in plain SQL that leaves the same rows: the first statement finds the customers and opens all cases, the
 * second adds a reference to each customer, and the third writes the journal.
 */
record PlainWatch(DataSource pool, String tenant, UUID watcher) {

    /**
     * The subquery of customers with a case runs once and not for each customer. A plan made while the table was empty would
     * read the table again for each customer.
     */
    private static final String CASES = """
            insert into crm_churn_case (tenant_id, id, version, state, customer_id, unresolved_id, manager_id, last_order_id,
              last_order_date, measure_count, creator_id, created_at, changed_at)
            select c.tenant_id, gen_random_uuid(), 0, 'WARNED', c.id, c.id, c.manager_id, o.external_id, o.counted_purchase_date, 0, ?,
              now(), now()
              from crm_customer c
              left join (select distinct on (customer_id) customer_id, external_id, counted_purchase_date from crm_order
                          where tenant_id = ? and counted_purchase_date is not null order by customer_id, counted_purchase_date desc, id desc) o
                on o.customer_id = c.id
             where c.tenant_id = ? and c.state = 'ACTIVE' and (o.counted_purchase_date <= ? or o.counted_purchase_date is null)
               and c.id not in (select unresolved_id from crm_churn_case where tenant_id = ? and unresolved_id is not null)""";

    private static final String ADD_REFERENCE = """
            update crm_customer c set reference_count = c.reference_count + 1 from crm_churn_case k
             where k.tenant_id = ? and c.tenant_id = k.tenant_id and c.id = k.unresolved_id""";

    private static final String JOURNAL = """
            insert into crm_journal (tenant_id, id, kind, subject_id, version, type, payload, actor_id, happened_at, outbox)
            select tenant_id, gen_random_uuid(), 'churn', id, 0, 'ChurnWarned',
              json_build_object('churnCase', id, 'customer', customer_id, 'manager', manager_id, 'lastOrder',
                json_build_object('externalId', last_order_id, 'date', last_order_date))::text,
              creator_id, created_at, 'PENDING'
              from crm_churn_case where tenant_id = ?""";

    int run(LocalDate longAgo) {
        return Jdbc.transaction(pool, (connection, now) -> {
            int opened = Jdbc.update(connection, CASES, watcher, tenant, tenant, longAgo, tenant);
            Jdbc.update(connection, ADD_REFERENCE, tenant);
            Jdbc.update(connection, JOURNAL, tenant);
            return opened;
        });
    }
}
