package org.crmkit.examples.large;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Reports as one writes them in SQL, for somebody who sees everything; every column is read. */
record PlainReports(DataSource pool, String tenant) {

    void contribution(LocalDate from, LocalDate until, int size) {
        read("""
                select t.place, c.id, c.number, c.name, t.gross, t.net, t.upto, t.whole, t.all_gross, t.customers
                  from (select customer_id, gross, net, row_number() over w as place, sum(net) over w as upto,
                               sum(net) over () as whole, sum(gross) over () as all_gross, count(*) over () as customers
                          from (select customer_id, sum(gross_amount) as gross, sum(net_amount) as net from crm_order
                                 where tenant_id = ? and currency = 'EUR' and bought_on >= ? and bought_on < ?
                                 group by customer_id) s
                        window w as (order by net desc, customer_id)) t
                  join crm_customer c on c.tenant_id = ? and c.id = t.customer_id
                 where t.place <= ? order by t.place""", tenant, from, until, tenant, size);
    }

    void composition(String column) {
        read(
                "select " + column + ", count(*) from crm_customer where tenant_id = ? and state = 'ACTIVE' group by 1"
                        + " order by 2 desc",
                tenant);
    }

    void purchases(LocalDate asOf) {
        read("""
                select c.id, c.number, c.name, t.orders, t.days, t.first, t.last, t.net
                  from (select customer_id, count(*) as orders, count(distinct bought_on) as days, min(bought_on) as first,
                               max(bought_on) as last, sum(net_amount) as net from crm_order
                         where tenant_id = ? and currency = 'EUR' and bought_on <= ? group by customer_id) t
                  join crm_customer c on c.tenant_id = ? and c.id = t.customer_id order by c.id""", tenant, asOf, tenant);
    }

    void churn(LocalDate from, LocalDate until) {
        OffsetDateTime begin = from.atStartOfDay().atOffset(ZoneOffset.UTC);
        OffsetDateTime end = until.atStartOfDay().atOffset(ZoneOffset.UTC);
        read("""
                select (select count(*) from crm_customer c where c.tenant_id = ? and c.created_at < ?
                          and not (c.state = 'ARCHIVED' and c.changed_at < ?)
                          and not exists (select 1 from crm_churn_case k where k.tenant_id = c.tenant_id
                             and k.customer_id = c.id and k.lost_at < ? and (k.recovered_at is null or k.recovered_at >= ?))),
                       count(*) filter (where created_at >= ? and created_at < ?),
                       count(*) filter (where lost_at >= ? and lost_at < ?),
                       count(*) filter (where recovered_at >= ? and recovered_at < ?)
                  from crm_churn_case where tenant_id = ?""", tenant, begin, begin, begin, begin, begin, end, begin, end, begin, end, tenant);
    }

    private void read(String sql, Object... values) {
        Sql.transaction(pool, (connection, now) -> Sql.query(connection, sql, PlainReports::count, values));
    }

    private static long count(ResultSet rows) throws SQLException {
        long cells = 0;
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                cells += rows.getObject(i) == null ? 0 : 1;
            }
        }
        return cells;
    }
}
