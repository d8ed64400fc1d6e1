package org.crmkit.persistence.jpa.internal.statements;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceSummary;

/**
 * An archive of many requests of one tenant on PostgreSQL, over almost four years. {@code docs/performance.md} contains the
 * results with a million.
 */
final class ArchiveSearch {

    private static final String TENANT = "big";
    private static final int ROUNDS = 40;
    private static final int PAGE = 20;

    /** The time over which the archive extends. */
    private static final int MINUTES = 2_000_000;

    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    /** The beginning and the end of the period of a month. */
    static final Instant FROM = Instant.parse("2021-06-01T00:00:00Z");

    static final Instant UNTIL = FROM.plus(Duration.ofDays(30));

    /** The cursor of a user who has paged through half of the archive. */
    private static final Cursor MIDDLE = new Cursor(
            ServiceSort.CHANGED.name(), Direction.DESCENDING, Instant.parse("2021-06-15T00:00:00Z"), new UUID(-1, -1));

    private static final String FILL = """
            insert into crm_service_request (tenant_id, id, version, state, number, customer_id, type, title, request,
              priority, assignee_id, assigner_id, assigned_at, returned_count, opinion_count, archived_at, satisfaction, handle_seconds,
              archive_seconds, due_from, due_key, search_key, search_pieces, creator_id, created_at, changed_at)
            select 'big', gen_random_uuid(), 5, 'ARCHIVED', 'FW20200101' || lpad(n::text, 7, '0'),
              ('00000000-0000-7000-8000-' || lpad((n % 10000)::text, 12, '0'))::uuid,
              (array['inquiry', 'suggestion', 'complaint'])[1 + n % 3], 'Request ' || n, text, 2,
              '{root}'::uuid, '{root}'::uuid, at, 0, 0, at + interval '2 days', 4, 86400, 172800, at, timestamptz '9999-12-31 00:00:00Z',
              'request ' || n || ' ' || text,
              (select '=big' || string_agg(distinct ' t' || substr(word, place, length), '')
                from regexp_split_to_table('request ' || n || ' ' || text, ' ') word,
                  generate_series(1, length(word) - 1) place, generate_series(2, 3) length
                where place + length - 1 <= length(word)),
              '{root}'::uuid, at, at + interval '2 days'
            from (
              select n, timestamptz '2020-01-01 00:00:00Z' + n * interval '{minutes} minutes' as at,
                (select string_agg(substr(md5((n * 31 + w)::text), 1, 3 + w % 5), ' ') from generate_series(1, 24) w)
                  || case when n % 5000 = 0 then ' waterlogged' else '' end
                  || case when n % 10 = 0 then ' printer' else '' end as text
              from generate_series({from}, {until}) n) g
            """;

    private final int size;

    /**
     * Describes an archive.
     *
     * @param size the number of requests, a divisor of {@value #MINUTES}
     */
    ArchiveSearch(int size) {
        if (MINUTES % size != 0) {
            throw new IllegalArgumentException(size + " requests do not fill " + MINUTES + " minutes evenly");
        }
        this.size = size;
    }

    /** Returns the number of requests that a question must find, by the rule that fills the archive. */
    long expected(LongPredicate found) {
        return LongStream.rangeClosed(1, size).filter(found).count();
    }

    /** Returns the instant at which a request is archived. */
    Instant archivedAt(long number) {
        return BEGINNING.plusSeconds(60L * MINUTES / size * number).plus(Duration.ofDays(2));
    }

    /** Fills the archive. Returns the number of requests that each question finds. */
    Map<String, Long> count() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        run((root, explaining) -> questions()
                .forEach((name, query) -> counts.put(name, root.service().count(query.filter()))));
        return counts;
    }

    /** Fills the archive. Prints the time of a page of each question, and the index by which the database found it. */
    void measure() throws SQLException {
        run((root, explaining) -> questions().forEach((name, query) -> ask(name, root, query, explaining)));
    }

    private void run(BiConsumer<CrmSession, Explaining> work) throws SQLException {
        try (Host host = Host.fresh(TestDatabases.POSTGRESQL)) {
            Explaining explaining = new Explaining(host.pool(), "from crm_service_request");
            try (var factory = Host.factory("host", explaining.proxy(), Map.of())) {
                Crm crm = Crm.builder(JpaStore.of(factory)).tenant(TENANT).build();
                CrmSession root = crm.as(crm.createTenant("Head office", "root", "Root"));
                fill(host.pool(), root);
                work.accept(root, explaining);
            }
        }
    }

    private static Map<String, ListQuery<ServiceFilter, ServiceSort>> questions() {
        CustomerId customer = CustomerId.of("00000000-0000-7000-8000-000000000042");
        Map<String, ServiceFilterBuilder> asked = new LinkedHashMap<>();
        asked.put("customer", ServiceFilter.archived().customer(customer));
        asked.put("type", ServiceFilter.archived().type("complaint"));
        asked.put(
                "period of a month", ServiceFilter.archived().archivedFrom(FROM).archivedUntil(UNTIL));
        asked.put("rare word (1 of 5,000)", ServiceFilter.archived().text("waterlogged"));
        asked.put("frequent word (1 of 10)", ServiceFilter.archived().text("printer"));
        asked.put("word that is nowhere", ServiceFilter.archived().text("quagmire"));
        asked.put(
                "rare word within a type",
                ServiceFilter.archived().text("waterlogged").type("complaint"));
        asked.put(
                "frequent word within a customer",
                ServiceFilter.archived().text("printer").customer(customer));
        Map<String, ListQuery<ServiceFilter, ServiceSort>> questions = new LinkedHashMap<>();
        asked.forEach((name, filter) -> questions.put(name, filter.build().latest(PAGE)));
        return questions;
    }

    private static void ask(
            String name, CrmSession who, ListQuery<ServiceFilter, ServiceSort> first, Explaining explaining) {
        ListQuery<ServiceFilter, ServiceSort> query = first.after(MIDDLE);
        Page<ServiceSummary> page = who.service().list(query);
        List<String> plan = explaining.explain(() -> who.service().list(query));
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            who.service().list(query);
            millis[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d on the page, median %.1f ms, slowest of %d %.1f ms%n%s%n",
                name,
                page.items().size(),
                millis[ROUNDS / 2],
                ROUNDS,
                millis[ROUNDS - 1],
                "    " + String.join("\n    ", plan));
    }

    private void fill(DataSource source, CrmSession root) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            String made = index(statement);
            statement.execute("drop index crm_service_request_ix_search");
            for (int from = 1; from <= size; from += 100_000) {
                int until = Math.min(size, from + 99_999);
                statement.execute(FILL.replace("{root}", root.userId().toString())
                        .replace("{minutes}", String.valueOf(MINUTES / size))
                        .replace("{from}", String.valueOf(from))
                        .replace("{until}", String.valueOf(until)));
            }
            statement.execute(made);
            statement.execute("vacuum analyze crm_service_request");
        }
    }

    private static String index(Statement statement) throws SQLException {
        ResultSet found = statement.executeQuery(
                "select indexdef from pg_indexes where indexname = 'crm_service_request_ix_search'");
        found.next();
        return found.getString(1);
    }
}
