package org.crmkit.benchmarks.large;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Lists of opportunities in plain SQL, with the names of people, customers and stages. Each list may be written in several ways.
 * Like every command of the library, each query reads the user with the roles in the same transaction.
 *
 * @param pool the database
 * @param tenant the tenant
 */
record PlainLists(DataSource pool, String tenant) {

    private static final String COLUMNS = """
            r.id, r.version, r.state, r.number, r.title, r.customer_name, r.source, r.probability, r.amount, r.currency,
            r.expected_close, r.stage_id, r.created_at, r.changed_at, r.closed_at, cu.id, cu.real_name, cu.unit_id,
            au.id, au.real_name, au.unit_id, k.id, k.number, k.name, ku.id, ku.real_name, ku.unit_id, s.name""";

    private static final String NAMES = """
            left join crm_stage s on s.tenant_id = r.tenant_id and s.id = r.stage_id
            left join crm_user cu on cu.tenant_id = r.tenant_id and cu.id = r.creator_id
            left join crm_user au on au.tenant_id = r.tenant_id and au.id = r.assignee_id
            left join crm_customer k on k.tenant_id = r.tenant_id and k.id = r.customer_id
            left join crm_user ku on ku.tenant_id = r.tenant_id and ku.id = k.manager_id""";

    private static final String PAGE = "{with} select " + COLUMNS + " from crm_opportunity r " + NAMES
            + " where r.tenant_id = :tenant and {seen} and {where} order by r.{key} {way}, r.id {way} limit :limit";

    /** The rows of the page are determined first. */
    private static final String ROWS_FIRST = "{with} select " + COLUMNS
            + " from (select * from crm_opportunity r where r.tenant_id = :tenant and {seen} and {where}"
            + " order by r.{key} {way}, r.id {way} limit :limit) r " + NAMES + " order by r.{key} {way}, r.id {way}";

    /** The first rows of each user are read from an index of that user. */
    private static final String BY_USER = "{with}, f as materialized ("
            + "select o.id from p cross join lateral (select r.id from crm_opportunity r where r.tenant_id = :tenant"
            + " and r.creator_id = p.id and {where} order by r.{key} {way}, r.id {way} limit :limit) o union "
            + "select o.id from p cross join lateral (select r.id from crm_opportunity r where r.tenant_id = :tenant"
            + " and r.assignee_id = p.id and {where} order by r.{key} {way}, r.id {way} limit :limit) o) "
            + "select " + COLUMNS + " from f join crm_opportunity r on r.tenant_id = :tenant and r.id = f.id " + NAMES
            + " order by r.{key} {way}, r.id {way} limit :limit";

    private static final String COUNT =
            "{with} select count(*) from crm_opportunity r where r.tenant_id = :tenant and {seen} and {where}";

    private static final String IN_TREE = "select u.id from crm_user u join crm_org_unit n on n.tenant_id = u.tenant_id"
            + " and n.id = u.unit_id where u.tenant_id = :tenant and n.path like :path";

    private static final String USERS_IN_TREE = "with p as materialized (" + IN_TREE + ")";

    private static final String ONE = "{with} select r.*, t.* from crm_opportunity r left join crm_plan_step t"
            + " on t.tenant_id = r.tenant_id and t.opportunity_id = r.id where r.tenant_id = :tenant and r.id = :id and {seen}";

    private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)");

    /**
     * Whose records a user sees.
     *
     * @param with the users, as a common table expression {@code p}; empty for all records
     * @param conditions the condition on a row, in different ways
     * @param values the parameters
     */
    record Sight(String with, List<String> conditions, Map<String, Object> values) {

        static Sight all() {
            return new Sight("", List.of("true"), Map.of());
        }

        static Sight ofUser(UUID user) {
            return new Sight(
                    "with p as materialized (select cast(:user as uuid) as id)",
                    List.of("(r.creator_id = :user or r.assignee_id = :user)"),
                    Map.of("user", user));
        }

        static Sight ofTree(String path) {
            return new Sight(
                    USERS_IN_TREE,
                    List.of(
                            "exists (" + IN_TREE + " and u.id in (r.creator_id, r.assignee_id))",
                            "(r.creator_id in (select id from p) or r.assignee_id in (select id from p))",
                            "(r.creator_id = any(array(select id from p)) or r.assignee_id = any(array(select id from p)))"),
                    Map.of("path", path + "%"));
        }
    }

    /** A statement with the values of its parameters, in their order. */
    record Statement(String sql, List<Object> values) {

        private static Statement of(String text, Map<String, Object> values) {
            Matcher names = PARAMETER.matcher(text.replace("::", "\0"));
            List<Object> ordered = new ArrayList<>();
            String sql = names.replaceAll(name -> {
                ordered.add(Objects.requireNonNull(values.get(name.group(1)), name.group(1)));
                return "?";
            });
            return new Statement(sql.replace("\0", "::"), ordered);
        }
    }

    /** Returns the statements for a page, in different ways. */
    List<Statement> pages(
            Sight sight, String where, String key, Direction direction, @Nullable Cursor after, int size) {
        List<String> ways = new ArrayList<>();
        sight.conditions().forEach(seen -> ways.add(PAGE.replace("{seen}", seen)));
        sight.conditions().forEach(seen -> ways.add(ROWS_FIRST.replace("{seen}", seen)));
        if (!sight.with().isEmpty()) {
            ways.add(BY_USER);
        }
        Map<String, Object> values = values(sight);
        values.put("limit", size + 1);
        String start = where;
        if (after != null) {
            start += " and (r." + key + ", r.id) " + (direction == Direction.ASCENDING ? ">" : "<") + " (:key, :after)";
            values.put("key", after.key());
            values.put("after", after.id());
        }
        String conditions = start;
        return ways.stream()
                .map(each -> each.replace("{where}", conditions)
                        .replace("{with}", with(sight, each))
                        .replace("{key}", key)
                        .replace("{way}", direction == Direction.ASCENDING ? "asc" : "desc"))
                .map(each -> Statement.of(each, values))
                .toList();
    }

    /** Returns the statements for a count, in different ways. */
    List<Statement> counts(Sight sight, String where) {
        return sight.conditions().stream()
                .map(seen -> COUNT.replace("{seen}", seen).replace("{where}", where))
                .map(each -> Statement.of(each.replace("{with}", with(sight, each)), values(sight)))
                .toList();
    }

    /** Returns the statements for one opportunity with its plan, in different ways. */
    List<Statement> one(Sight sight, UUID id) {
        Map<String, Object> values = values(sight);
        values.put("id", id);
        return sight.conditions().stream()
                .map(seen -> ONE.replace("{seen}", seen))
                .map(each -> Statement.of(each.replace("{with}", with(sight, each)), values))
                .toList();
    }

    private static String with(Sight sight, String text) {
        return text.contains("from p") ? sight.with() : "";
    }

    private Map<String, Object> values(Sight sight) {
        Map<String, Object> values = new HashMap<>(sight.values());
        values.put("tenant", tenant);
        return values;
    }

    /** Runs a statement, after reading the user. */
    List<List<@Nullable Object>> run(UUID user, Statement statement) {
        return Jdbc.transaction(pool, (connection, now) -> {
            Jdbc.query(connection, PlainSearch.ACTOR, rows -> rows.next(), tenant, user);
            return Jdbc.query(
                    connection, statement.sql(), Jdbc::cells, statement.values().toArray());
        });
    }

    /** Returns the plan of a statement in short. */
    String explained(Statement statement) {
        List<String> plan = new ArrayList<>();
        Jdbc.rows(
                        pool,
                        "explain (analyze) " + statement.sql(),
                        statement.values().toArray())
                .forEach(each -> plan.add((String) each.get(0)));
        return LargeSearch.shortened(plan);
    }

    /** Returns the position of a unit in the tree. */
    String path(UUID unit) {
        return String.valueOf(
                Jdbc.rows(pool, "select path from crm_org_unit where tenant_id = ? and id = ?", tenant, unit)
                        .get(0)
                        .get(0));
    }

    /** Returns the first column of the first rows. */
    static List<@Nullable Object> ids(List<List<@Nullable Object>> rows, int limit) {
        List<@Nullable Object> ids = new ArrayList<>();
        rows.stream().limit(limit).forEach(row -> ids.add(row.get(0)));
        return ids;
    }
}
