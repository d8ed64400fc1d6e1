package org.crmkit.benchmarks.large;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Parts of texts in plain SQL, by the same index. Like every command of the library, each search reads the user with the roles in
 * the same transaction.
 */
final class PlainSearch {

    static final String ACTOR = """
            select u.state, u.valid_until, u.unit_id, n.path, r.role from crm_user u
            join crm_org_unit n on n.tenant_id = u.tenant_id and n.id = u.unit_id
            left join crm_user_role r on r.tenant_id = u.tenant_id and r.user_id = u.id
            where u.tenant_id = ? and u.id = ?""";

    private static final String CUSTOMERS = """
            select r.id, r.version, r.number, r.external_number, r.name, r.kind, r.state, r.level, r.region, r.created_at,
              u.id, u.real_name, u.unit_id
            from crm_customer r left join crm_user u on u.tenant_id = r.tenant_id and u.id = r.manager_id
            where r.tenant_id = ? and r.{text}_search_key like ?
              and string_to_array(r.search_pieces, ' ') @> string_to_array(?, ' ')
            order by r.sort_key, r.id limit ?""";

    private static final String BY_NUMBER = """
            select r.id, r.version, r.number, r.external_number, r.name, r.kind, r.state, r.level, r.region, r.created_at,
              u.id, u.real_name, u.unit_id
            from crm_customer r left join crm_user u on u.tenant_id = r.tenant_id and u.id = r.manager_id
            where r.tenant_id = ? and r.number = ?
            order by r.sort_key, r.id limit ?""";

    private static final String CONTACTS = """
            select p.id, p.name, p.job_title, p.contact_class, p.telephone, p.mobile, p.email, p.is_primary,
              r.id, r.number, r.name, r.state, u.id, u.real_name, u.unit_id
            from crm_customer r join crm_contact p on p.tenant_id = r.tenant_id and p.customer_id = r.id
              left join crm_user u on u.tenant_id = r.tenant_id and u.id = r.manager_id
            where r.tenant_id = ? and {condition}
            order by p.sort_key, p.id limit ?""";

    private static final String CONTAINS =
            "p.{text} like ? and string_to_array(p.search_pieces, ' ') @> string_to_array(?, ' ')";

    private static final String BY_NAME =
            CONTACTS.replace("{condition}", CONTAINS.replace("{text}", "name_search_key"));

    private static final String BY_TELEPHONE = CONTACTS.replace(
            "{condition}",
            "(" + CONTAINS.replace("{text}", "telephone_digits") + " or " + CONTAINS.replace("{text}", "mobile_digits")
                    + ")");

    private static final String INDEXES =
            "select indexname, indexdef from pg_indexes where indexname in ('crm_customer_ix_search', 'crm_contact_ix_search')";

    private static final String SIZES = """
            select relname || ': ' || pg_size_pretty(pg_relation_size(oid)) from pg_class
            where relname in ('crm_customer', 'crm_customer_ix_search', 'crm_customer_ix_sort', 'crm_contact', 'crm_contact_ix_search',
              'crm_contact_ix_sort') order by relname""";

    private static final int FEW_CHARACTERS = 0x2E80;

    private final DataSource pool;
    private final String tenant;
    private final UUID user;
    private String last = "";
    private Object[] lastValues = {};

    PlainSearch(DataSource pool, String tenant, UserId user) {
        this.pool = pool;
        this.tenant = tenant;
        this.user = user.value();
    }

    List<List<@Nullable Object>> customers(String text, char mark, String part, int page) {
        return run(CUSTOMERS.replace("{text}", text), tenant, like(part), pieces(mark, part), page + 1);
    }

    List<List<@Nullable Object>> customersByNumber(String number, int page) {
        return run(BY_NUMBER, tenant, number, page + 1);
    }

    /** Returns the number of one of the customers. */
    CustomerNumber number() {
        return new CustomerNumber(
                String.valueOf(Jdbc.rows(pool, "select min(number) from crm_customer where tenant_id = ?", tenant)
                        .get(0)
                        .get(0)));
    }

    List<List<@Nullable Object>> contactsByName(String part, int page) {
        return run(BY_NAME, tenant, like(part), pieces('n', part), page + 1);
    }

    List<List<@Nullable Object>> contactsByTelephone(String digits, int page) {
        return run(
                BY_TELEPHONE, tenant, like(digits), pieces('t', digits), like(digits), pieces('m', digits), page + 1);
    }

    private List<List<@Nullable Object>> run(String sql, Object... values) {
        last = sql;
        lastValues = values;
        return Jdbc.transaction(pool, (connection, now) -> {
            Jdbc.query(connection, ACTOR, rows -> rows.next(), tenant, user);
            return Jdbc.query(connection, sql, Jdbc::cells, values);
        });
    }

    /** Returns the plan of the last search in short. */
    String explained() {
        List<String> plan = new ArrayList<>();
        Jdbc.rows(pool, "explain (analyze) " + last, lastValues).forEach(each -> plan.add((String) each.get(0)));
        return LargeSearch.shortened(plan);
    }

    /** Returns the statements that create the indexes over pieces. */
    List<String> searchIndexes() {
        return Jdbc.rows(pool, INDEXES).stream()
                .map(each -> (String) each.get(1))
                .toList();
    }

    void dropSearchIndexes() {
        Jdbc.rows(pool, INDEXES).forEach(each -> Jdbc.alone(pool, "drop index " + each.get(0)));
    }

    List<String> sizes() {
        return Jdbc.rows(pool, SIZES).stream().map(each -> (String) each.get(0)).toList();
    }

    /** Returns the pieces that a row has. */
    String pieces(String table, UUID id) {
        return (String)
                Jdbc.rows(pool, "select search_pieces from " + table + " where tenant_id = ? and id = ?", tenant, id)
                        .get(0)
                        .get(0);
    }

    private static String like(String part) {
        return "%" + part + "%";
    }

    /** Returns the pieces of a part that is a single word in one script. */
    private String pieces(char mark, String part) {
        int length = part.chars().allMatch(each -> each < FEW_CHARACTERS) ? 3 : 2;
        StringBuilder pieces = new StringBuilder("=").append(tenant);
        for (int place = 0; place + length <= part.length(); place++) {
            pieces.append(' ').append(mark).append(part, place, place + length);
        }
        return pieces.toString();
    }
}
