package org.crmkit.benchmarks.large;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** Reports of customers and their purchases in plain SQL, for a user who sees everything. */
record PlainCustomerReports(DataSource pool, String tenant) {

    List<List<@Nullable Object>> contribution(ReportPeriod period, int size) {
        return Jdbc.rows(pool, """
                select t.position, c.id, c.number, c.name, round(t.gross, 2), round(t.net, 2), round(t.upto, 2), t.customers,
                       t.vital_few, round(t.all_gross, 2), round(t.whole, 2)
                  from (select r.*, count(*) filter (where r.whole > 0 and 5 * (r.upto - r.net) < 4 * r.whole) over () as vital_few
                          from (select customer_id, gross, net, row_number() over w as position,
                                       sum(net) over (w rows unbounded preceding) as upto, sum(net) over () as whole,
                                       sum(gross) over () as all_gross, count(*) over () as customers
                                  from (select customer_id, sum(gross_amount) as gross, sum(net_amount) as net from crm_order
                                         where tenant_id = ? and currency = 'EUR' and state <> 'CANCELLED' and order_date >= ? and order_date < ?
                                         group by customer_id) s
                                window w as (order by net desc, customer_id)) r) t
                  join crm_customer c on c.tenant_id = ? and c.id = t.customer_id
                 where t.position <= ? order by t.position""", tenant, period.from(), period.until(), tenant, size);
    }

    List<List<@Nullable Object>> composition() {
        return Jdbc.rows(pool, """
                select level, count(*), sum(count(*)) over () from crm_customer
                 where tenant_id = ? and state = 'ACTIVE' group by level order by 2 desc, 1""", tenant);
    }

    List<List<@Nullable Object>> purchases(LocalDate asOf, int size) {
        return Jdbc.rows(pool, """
                select c.id, c.number, c.name, t.orders, t.days, t.first, t.last, round(t.net, 2)
                  from (select customer_id, count(counted_purchase_date) as orders, count(distinct counted_purchase_date) as days, min(counted_purchase_date) as first,
                               max(counted_purchase_date) as last, sum(net_amount) as net from crm_order
                         where tenant_id = ? and currency = 'EUR' and state <> 'CANCELLED' and order_date <= ? group by customer_id
                        having count(counted_purchase_date) > 0) t
                  join crm_customer c on c.tenant_id = ? and c.id = t.customer_id order by c.number limit ?""", tenant, asOf, tenant, size);
    }

    List<List<@Nullable Object>> rfm(LocalDate asOf, int size) {
        return Jdbc.rows(pool, """
                select c.id, c.number, c.name, t.orders, t.days, t.first, t.last, t.net,
                       1 + 5 * (rank() over (order by t.last) - 1) / count(*) over () as recency,
                       1 + 5 * (rank() over (order by t.orders) - 1) / count(*) over () as frequency,
                       1 + 5 * (rank() over (order by t.net) - 1) / count(*) over () as monetary
                  from (select customer_id, count(counted_purchase_date) as orders, count(distinct counted_purchase_date) as days, min(counted_purchase_date) as first,
                               max(counted_purchase_date) as last, round(sum(net_amount), 2) as net from crm_order
                         where tenant_id = ? and currency = 'EUR' and state <> 'CANCELLED' and order_date <= ? group by customer_id
                        having count(counted_purchase_date) > 0) t
                  join crm_customer c on c.tenant_id = ? and c.id = t.customer_id
                 order by recency desc, frequency desc, monetary desc, c.id desc limit ?""", tenant, asOf, tenant, size);
    }
}
