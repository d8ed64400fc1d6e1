package org.crmkit.benchmarks;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.value.Text;
import org.crmkit.value.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

/**
 * The same life written by hand for PostgreSQL: the same rows, rights looked up in every transaction, versions checked, nothing
 * else. It trusts its caller where CRM Kit validates.
 */
final class JdbcLife implements Life {

    private static final String STANDING = """
            select u.state, u.valid_until, u.unit_id, n.path, r.role from crm_user u
            join crm_org_unit n on n.tenant_id = u.tenant_id and n.id = u.unit_id
            left join crm_user_role r on r.tenant_id = u.tenant_id and r.user_id = u.id
            where u.tenant_id = ? and u.id = ?""";
    private static final String OPEN = """
            insert into crm_opportunity (tenant_id, id, version, state, title, title_key, description, source, customer_name,
            customer_name_key, contact_name, contact_phone, probability, amount_key, expected_close_key, creator_id, created_at,
            changed_at) values (?, ?, 0, 'UNASSIGNED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LOAD = """
            select o.*, s.place, s.id as step_id, s.due, s.content, s.state as step_state, s.result from crm_opportunity o
            left join crm_plan_step s on s.tenant_id = o.tenant_id and s.opportunity_id = o.id
            where o.tenant_id = ? and o.id = ?
            and\s""";
    private static final String OWN = "(o.creator_id = ? or o.assignee_id = ?) order by s.place";
    private static final String TREE = """
            (exists (select 1 from crm_user u join crm_org_unit n on n.tenant_id = u.tenant_id and n.id = u.unit_id
            where u.tenant_id = o.tenant_id and u.id in (o.creator_id, o.assignee_id) and n.path like ?)) order by s.place""";
    private static final String ASSIGN = """
            update crm_opportunity set state = 'ASSIGNED', assignee_id = ?, assigner_id = ?, assigned_at = ?, changed_at = ?,
            version = version + 1 where tenant_id = ? and id = ? and version = ?""";
    private static final String PLAN = """
            insert into crm_plan_step (tenant_id, opportunity_id, place, id, due, content, state)
            values (?, ?, ?, ?, ?, ?, 'PENDING')""";
    private static final String RESULT = """
            update crm_plan_step set state = 'EXECUTED', result = ? where tenant_id = ? and opportunity_id = ? and place = ?""";
    private static final String TOUCH = """
            update crm_opportunity set changed_at = ?, version = version + 1 where tenant_id = ? and id = ? and version = ?""";
    private static final String NAMESAKES = """
            select id, number, namesake, manager_id from crm_customer where tenant_id = ? and name_key = ?
            order by namesake desc""";
    private static final String NUMBER = """
            insert into crm_counter (tenant_id, name, current_value) values (?, ?, 1) on conflict (tenant_id, name)
            do update set current_value = crm_counter.current_value + 1 returning current_value""";
    private static final String CUSTOMER = """
            insert into crm_customer (tenant_id, id, version, state, number, name, name_key, sort_key, namesake, kind, level_code,
            phone, manager_id, creator_id, created_at, changed_at)
            values (?, ?, 0, 'ACTIVE', ?, ?, ?, ?, 1, 'ENTERPRISE', 'regular', ?, ?, ?, ?, ?)""";
    private static final String CONTACT = """
            insert into crm_contact (tenant_id, customer_id, place, id, name, phone, is_primary)
            values (?, ?, 0, ?, ?, ?, true)""";
    private static final String WIN = """
            update crm_opportunity set state = 'WON', probability = 100, probability_before = ?, amount = ?, currency = 'USD',
            amount_key = ?, closed_at = ?, customer_id = ?, cycle_seconds = ?, changed_at = ?, version = version + 1
            where tenant_id = ? and id = ? and version = ?""";
    private static final String JOURNAL = """
            insert into crm_journal (tenant_id, id, kind, subject_id, version, type, payload, actor_id, happened_at, outbox)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')""";

    private final DataSource pool;
    private final String tenant;
    private final UUID supervisor;
    private final UUID manager;
    private final TimeOrderedIds ids = new TimeOrderedIds(new SecureRandom());

    JdbcLife(DataSource pool, String tenant, UUID supervisor, UUID manager) {
        this.pool = pool;
        this.tenant = tenant;
        this.supervisor = supervisor;
        this.manager = manager;
    }

    /** Work in one transaction. */
    private interface Work<T> {
        T in(Connection connection, Instant now) throws SQLException;
    }

    /** What a hand-written program loads of an opportunity. */
    private record Loaded(long version, int probability, String name, Instant assignedAt, List<UUID> steps) {}

    @Override
    public void live(int number) {
        UUID id = transaction((connection, now) -> open(connection, now, number));
        transaction((connection, now) -> assign(connection, now, id));
        for (int step = 0; step < STEPS; step++) {
            int place = step;
            transaction((connection, now) -> plan(connection, now, id, place));
        }
        for (int step = 0; step < STEPS; step++) {
            int place = step;
            transaction((connection, now) -> result(connection, now, id, place));
        }
        transaction((connection, now) -> win(connection, now, id));
    }

    private UUID open(Connection connection, Instant now, int number) throws SQLException {
        standing(connection, manager);
        UUID id = ids.next(now);
        String title = Life.title(number);
        String name = Life.customer(number);
        update(
                connection,
                OPEN,
                tenant,
                id,
                title,
                Text.sortKey(title),
                "Needs 40 seats",
                "web",
                name,
                Text.sortKey(name),
                "Wang Xiaoming",
                "+86 21 5555 0100",
                40,
                OpportunitySort.NO_AMOUNT,
                OpportunitySort.NO_DATE,
                manager,
                now,
                now);
        return journal(
                connection,
                now,
                manager,
                id,
                0,
                "OpportunityOpened",
                "{\"opportunity\":\"" + id + "\",\"draft\":{\"title\":\"" + title
                        + "\",\"prospect\":{\"customerName\":\"" + name
                        + "\",\"contactName\":\"Wang Xiaoming\",\"contactPhone\":\"+86 21 5555 0100\"},\"probability\":40,"
                        + "\"source\":\"web\",\"description\":\"Needs 40 seats\",\"amount\":null,\"expectedClose\":null}}");
    }

    private UUID assign(Connection connection, Instant now, UUID id) throws SQLException {
        String path = standing(connection, supervisor);
        Loaded was = load(connection, LOAD + TREE, tenant, id, path + "%");
        standing(connection, manager);
        changed(update(connection, ASSIGN, manager, supervisor, now, now, tenant, id, was.version()));
        return journal(
                connection,
                now,
                supervisor,
                id,
                was.version() + 1,
                "OpportunityAssigned",
                "{\"opportunity\":\"" + id + "\",\"assignee\":\"" + manager + "\"}");
    }

    private UUID plan(Connection connection, Instant now, UUID id, int place) throws SQLException {
        standing(connection, manager);
        Loaded was = load(connection, LOAD + OWN, tenant, id, manager, manager);
        UUID step = ids.next(now);
        changed(update(connection, TOUCH, now, tenant, id, was.version()));
        update(connection, PLAN, tenant, id, place, step, DUE, "Step " + place);
        return journal(
                connection,
                now,
                manager,
                id,
                was.version() + 1,
                "OpportunityStepPlanned",
                "{\"opportunity\":\"" + id + "\",\"step\":{\"id\":\"" + step + "\",\"due\":\"" + DUE
                        + "\",\"content\":\"Step " + place + "\",\"state\":\"PENDING\",\"result\":null}}");
    }

    private UUID result(Connection connection, Instant now, UUID id, int place) throws SQLException {
        standing(connection, manager);
        Loaded was = load(connection, LOAD + OWN, tenant, id, manager, manager);
        changed(update(connection, TOUCH, now, tenant, id, was.version()));
        update(connection, RESULT, "They liked it", tenant, id, place);
        return journal(
                connection,
                now,
                manager,
                id,
                was.version() + 1,
                "OpportunityResultRecorded",
                "{\"opportunity\":\"" + id + "\",\"step\":\"" + was.steps().get(place)
                        + "\",\"from\":null,\"to\":\"They liked it\"}");
    }

    private UUID win(Connection connection, Instant now, UUID id) throws SQLException {
        standing(connection, manager);
        Loaded was = load(connection, LOAD + OWN, tenant, id, manager, manager);
        String key = Text.matchKey(was.name());
        query(connection, NAMESAKES, ResultSet::next, tenant, key);
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, ZoneOffset.UTC));
        long running = query(connection, NUMBER, rows -> rows.next() ? rows.getLong(1) : 0, tenant, "customer-" + day);
        UUID customer = ids.next(now);
        String number = "KH" + day + (running < 10_000 ? ("" + (10_000 + running)).substring(1) : "" + running);
        BigDecimal amount = new BigDecimal("12000.00");
        long cycle = ChronoUnit.SECONDS.between(was.assignedAt(), now);
        update(
                connection,
                CUSTOMER,
                tenant,
                customer,
                number,
                was.name(),
                key,
                Text.sortKey(was.name()),
                "+86 21 5555 0100",
                manager,
                manager,
                now,
                now);
        update(connection, CONTACT, tenant, customer, ids.next(now), "Wang Xiaoming", "+86 21 5555 0100");
        changed(update(
                connection,
                WIN,
                was.probability(),
                amount,
                amount,
                now,
                customer,
                cycle,
                now,
                tenant,
                id,
                was.version()));
        try (PreparedStatement journal = connection.prepareStatement(JOURNAL)) {
            bind(
                    journal,
                    tenant,
                    ids.next(now),
                    "customer",
                    customer,
                    0L,
                    "CustomerRegistered",
                    "{\"customer\":\"" + customer + "\",\"number\":\"" + number + "\",\"name\":\"" + was.name()
                            + "\",\"manager\":\"" + manager + "\"}",
                    manager,
                    now);
            journal.addBatch();
            bind(
                    journal,
                    tenant,
                    ids.next(now),
                    "opportunity",
                    id,
                    was.version() + 1,
                    "OpportunityWon",
                    "{\"opportunity\":\"" + id + "\",\"customer\":\"" + customer
                            + "\",\"amount\":{\"amount\":12000.00,\"currency\":\"USD\"}}",
                    manager,
                    now);
            journal.addBatch();
            journal.executeBatch();
        }
        return id;
    }

    private String standing(Connection connection, UUID user) throws SQLException {
        return query(
                connection,
                STANDING,
                rows -> {
                    String path = "";
                    boolean able = false;
                    while (rows.next()) {
                        path = rows.getString(4);
                        able |= "ENABLED".equals(rows.getString(1)) && rows.getString(5) != null;
                    }
                    if (!able) {
                        throw new IllegalStateException(user + " may not act");
                    }
                    return path;
                },
                tenant,
                user);
    }

    private Loaded load(Connection connection, String sql, Object... values) throws SQLException {
        return query(
                connection,
                sql,
                rows -> {
                    List<UUID> steps = new ArrayList<>();
                    @Nullable Loaded loaded = null;
                    while (rows.next()) {
                        OffsetDateTime assigned = rows.getObject("assigned_at", OffsetDateTime.class);
                        loaded = new Loaded(
                                rows.getLong("version"),
                                rows.getInt("probability"),
                                rows.getString("customer_name"),
                                assigned == null ? Instant.EPOCH : assigned.toInstant(),
                                steps);
                        UUID step = rows.getObject("step_id", UUID.class);
                        if (step != null) {
                            steps.add(step);
                        }
                    }
                    if (loaded == null) {
                        throw new IllegalStateException("not found");
                    }
                    return loaded;
                },
                values);
    }

    private UUID journal(
            Connection connection, Instant now, UUID actor, UUID id, long version, String type, String payload)
            throws SQLException {
        update(connection, JOURNAL, tenant, ids.next(now), "opportunity", id, version, type, payload, actor, now);
        return id;
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            T outcome = work.in(connection, Instant.now().truncatedTo(ChronoUnit.MICROS));
            connection.commit();
            return outcome;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static <T> T query(Connection connection, String sql, Rows<T> rows, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                return rows.read(found);
            }
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("stale");
        }
    }
}
