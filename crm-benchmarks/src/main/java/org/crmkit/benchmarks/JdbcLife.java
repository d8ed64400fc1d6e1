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
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.crmkit.sales.OpportunitySort;
import org.jspecify.annotations.Nullable;

/**
 * The same life cycle, hand-written for PostgreSQL: the same rows, permissions looked up in every transaction, versions checked,
 * and nothing else. It trusts its caller where CRM Kit validates.
 */
final class JdbcLife implements Life {

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

    /** The data of an opportunity that a hand-written program loads. */
    private record Loaded(long version, int probability, String name, Instant assignedAt, List<UUID> steps) {}

    @Override
    public void live(int number) {
        UUID id = Jdbc.transaction(pool, (connection, now) -> open(connection, now, number));
        Jdbc.transaction(pool, (connection, now) -> assign(connection, now, id));
        for (int step = 0; step < STEPS; step++) {
            int place = step;
            Jdbc.transaction(pool, (connection, now) -> plan(connection, now, id, place));
        }
        for (int step = 0; step < STEPS; step++) {
            int place = step;
            Jdbc.transaction(pool, (connection, now) -> result(connection, now, id, place));
        }
        Jdbc.transaction(pool, (connection, now) -> win(connection, now, id));
    }

    private UUID open(Connection connection, Instant now, int turn) throws SQLException {
        standing(connection, manager);
        if (!"OFFERED".equals(text(connection, Sql.OFFERED, tenant, "opportunity-source", "web"))) {
            throw new IllegalStateException("no such source");
        }
        UUID id = ids.next(now);
        String title = Life.title(turn);
        String name = Life.customer(turn);
        String number = number(connection, now, "XS", "opportunity");
        Jdbc.update(
                connection,
                Sql.OPEN,
                tenant,
                id,
                number,
                title,
                Text.sortKey(title),
                Text.searchKey(number + "\n" + title + "\n" + name),
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
                "{\"opportunity\":\"" + id + "\",\"number\":\"" + number + "\",\"draft\":{\"title\":\"" + title
                        + "\",\"prospect\":{\"customerName\":\"" + name
                        + "\",\"contactName\":\"Wang Xiaoming\",\"contactTelephone\":\"+86 21 5555 0100\"},\"probability\":40,"
                        + "\"source\":\"web\",\"description\":\"Needs 40 seats\",\"amount\":null,\"expectedClose\":null},\"stage\":null}");
    }

    private UUID assign(Connection connection, Instant now, UUID id) throws SQLException {
        String path = standing(connection, supervisor);
        Loaded was = load(connection, Sql.LOAD + Sql.TREE, tenant, id, path + "%");
        standing(connection, manager);
        Jdbc.changed(Jdbc.update(connection, Sql.ADD_REFERENCE, tenant, manager));
        Jdbc.changed(Jdbc.update(connection, Sql.ASSIGN, manager, supervisor, now, now, tenant, id, was.version()));
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
        Loaded was = load(connection, Sql.LOAD + Sql.OWN, tenant, id, manager, manager);
        UUID step = ids.next(now);
        Jdbc.changed(Jdbc.update(connection, Sql.TOUCH, now, tenant, id, was.version()));
        Jdbc.update(connection, Sql.PLAN, tenant, id, place, step, DUE, "Step " + place, manager);
        return journal(
                connection,
                now,
                manager,
                id,
                was.version() + 1,
                "OpportunityStepPlanned",
                "{\"opportunity\":\"" + id + "\",\"step\":{\"id\":\"" + step + "\",\"due\":\"" + DUE
                        + "\",\"content\":\"Step " + place + "\",\"state\":\"PENDING\",\"plannedBy\":\"" + manager
                        + "\",\"result\":null,\"recordedBy\":null,\"recordedAt\":null}}");
    }

    private UUID result(Connection connection, Instant now, UUID id, int place) throws SQLException {
        standing(connection, manager);
        Loaded was = load(connection, Sql.LOAD + Sql.OWN, tenant, id, manager, manager);
        Jdbc.changed(Jdbc.update(connection, Sql.TOUCH, now, tenant, id, was.version()));
        Jdbc.update(connection, Sql.RESULT, "They liked it", manager, now, tenant, id, place);
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
        Loaded was = load(connection, Sql.LOAD + Sql.OWN, tenant, id, manager, manager);
        String key = Text.matchKey(was.name());
        Jdbc.query(connection, Sql.SAME_NAME, ResultSet::next, tenant, key);
        String level = text(connection, Sql.FIRST_LEVEL, tenant);
        Jdbc.changed(Jdbc.update(connection, Sql.ADD_REFERENCE, tenant, manager));
        UUID customer = ids.next(now);
        String number = number(connection, now, "KH", "customer");
        BigDecimal amount = new BigDecimal("12000.00");
        long cycle = ChronoUnit.SECONDS.between(was.assignedAt(), now);
        Jdbc.update(
                connection,
                Sql.CUSTOMER,
                tenant,
                customer,
                number,
                was.name(),
                key,
                Text.sortKey(was.name()),
                level,
                "+86 21 5555 0100",
                manager,
                manager,
                now,
                now);
        Jdbc.update(
                connection,
                Sql.CONTACT,
                tenant,
                customer,
                ids.next(now),
                "Wang Xiaoming",
                Text.sortKey("Wang Xiaoming"),
                Text.searchKey("Wang Xiaoming"),
                "+86 21 5555 0100",
                "862155550100");
        Jdbc.changed(Jdbc.update(
                connection,
                Sql.WIN,
                was.probability(),
                amount,
                OpportunitySort.amountKey(new Money(amount, Currency.getInstance("USD"))),
                now,
                customer,
                cycle,
                now,
                tenant,
                id,
                was.version()));
        try (PreparedStatement journal = connection.prepareStatement(Sql.JOURNAL)) {
            Jdbc.bind(
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
            Jdbc.bind(
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

    private String number(Connection connection, Instant now, String letters, String kind) throws SQLException {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, ZoneOffset.UTC));
        long running =
                Jdbc.query(connection, Sql.NUMBER, rows -> rows.next() ? rows.getLong(1) : 0, tenant, kind + "-" + day);
        return letters + day + (running < 10_000 ? ("" + (10_000 + running)).substring(1) : "" + running);
    }

    private static String text(Connection connection, String sql, Object... values) throws SQLException {
        return Jdbc.query(connection, sql, rows -> rows.next() ? rows.getString(1) : "", values);
    }

    private String standing(Connection connection, UUID user) throws SQLException {
        return Jdbc.query(
                connection,
                Sql.STANDING,
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
        return Jdbc.query(
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
        Jdbc.update(
                connection, Sql.JOURNAL, tenant, ids.next(now), "opportunity", id, version, type, payload, actor, now);
        return id;
    }
}
