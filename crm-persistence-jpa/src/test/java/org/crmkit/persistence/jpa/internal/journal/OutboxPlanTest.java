package org.crmkit.persistence.jpa.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.junit.jupiter.api.Test;

/** Many events behind a parked one, on PostgreSQL. The query for the events to be sent reads none of them. */
class OutboxPlanTest {

    /** So many that a plan which reads them all reads far more than {@link #FEW} rows. */
    private static final int WAITING = Integer.getInteger("crm.rows", 20_000);

    /** The maximum number of journal rows that a plan may read for a page of 500. */
    private static final double FEW = 1_100;

    private static final String WAIT_BEHIND = """
            insert into crm_journal (tenant_id, id, kind, subject_id, version, type, payload, actor_id, happened_at, outbox)
            select tenant_id, gen_random_uuid(), kind, subject_id, version + n, type, payload, actor_id,
              happened_at + n * interval '1 microsecond', 'PENDING'
            from crm_journal, generate_series(1, %d) n where id = ?
            """.formatted(WAITING);

    /** The query of {@link JpaJournal#unsent} in SQL. */
    private static final String UNSENT = """
            explain (analyze, timing off) select r.* from crm_journal r
            where r.tenant_id = ? and r.outbox = 'PENDING' and not exists (
              select p.id from crm_outbox_failure p where p.tenant_id = r.tenant_id and p.subject_id = r.subject_id
            and p.version <= r.version and p.parked_at is not null)
            order by r.happened_at, r.version, r.id fetch first 500 rows only
            """;

    private static final Pattern READ =
            Pattern.compile("on crm_journal .*actual rows=([0-9.]+)|Rows Removed by (?:Filter|Join Filter): ([0-9.]+)");

    @Test
    void readsNoneOfTheEventsThatWaitBehindAParkedOne() throws SQLException {
        Host host = Host.on(TestDatabases.POSTGRESQL);
        Office office = Office.on(host.store());
        List<JournalEntry> all = new ArrayList<>();
        office.crm().outbox().forward(500, all::add);
        office.lin().sales().open(Office.draft("Parked"));
        JournalEntry parked = host.store()
                .read(office.crm().tenant(), work -> work.journal().unsent(1))
                .get(0);
        office.crm().outbox().park(parked.id());
        try (Connection connection = host.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement(WAIT_BEHIND)) {
            insert.setObject(1, parked.id());
            assertThat(insert.executeUpdate()).isEqualTo(WAITING);
        }
        office.lin().sales().open(Office.draft("Another"));

        List<JournalEntry> sent = new ArrayList<>();
        assertThat(office.crm().outbox().forward(500, sent::add)).isEqualTo(1);

        assertThat(sent.get(0).subject()).isNotEqualTo(parked.subject());
        assertThat(read(host, office)).isLessThan(FEW);
        office.crm().outbox().unpark(parked.id());
        assertThat(office.crm().outbox().forward(500, sent::add)).isEqualTo(500);
        assertThat(sent.get(1)).isEqualTo(parked);
    }

    /** Returns the number of journal rows that the plan has read, including the discarded ones. */
    private static double read(Host host, Office office) throws SQLException {
        try (Connection connection = host.pool().getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement explain = connection.prepareStatement(UNSENT)) {
            statement.execute("analyze crm_journal");
            explain.setString(1, office.crm().tenant().value());
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            assertThat(plan).contains("crm_journal");
            Matcher read = READ.matcher(plan);
            double rows = 0;
            while (read.find()) {
                rows += Double.parseDouble(read.group(1) == null ? read.group(2) : read.group(1));
            }
            assertThat(rows).as(plan.toString()).isLessThan(FEW);
            return rows;
        }
    }
}
