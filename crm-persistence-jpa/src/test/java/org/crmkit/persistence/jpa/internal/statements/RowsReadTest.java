package org.crmkit.persistence.jpa.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.spi.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many rows PostgreSQL reads for a page and for one record, out of many. They do not depend on how many there are. */
class RowsReadTest {

    private static final int MANY = Integer.getInteger("crm.rows", 20_000);

    private static final int PAGE = 50;

    /** The maximum number of rows for a page: it, the row after it, and those of few people that are sorted for it. */
    private static final long FEW = 20L * PAGE;

    private static final String COPY = """
            insert into crm_opportunity
            select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
              'number', 'XS20200101' || lpad(cast(n as text), 7, '0'), 'title_key', o.title_key || n,
              'created_at', o.created_at - n * interval '1 second', 'changed_at', o.changed_at - n * interval '1 second',
              'probability', mod(n, 100)))).*
            from crm_opportunity o, generate_series(1, %d) n where o.id = ?
            """.formatted(MANY);

    private static final String READ = """
            select sum(seq_tup_read + idx_tup_fetch) from pg_stat_xact_user_tables where relname = 'crm_opportunity'
            """;

    private static Host host;
    private static Office office;
    private static UserId ofEmptyTeam;
    private static UserId ofSmallTeam;
    private static OpportunityId one;

    @BeforeAll
    static void fill() throws SQLException {
        host = Host.on(TestDatabases.POSTGRESQL);
        office = Office.on(host.store());
        ofEmptyTeam = supervisor("Empty");
        OrgUnitId small = unit("Small");
        ofSmallTeam = supervisor("sue", small);
        CrmSession sam = office.crm().as(user("sam", small, RoleCode.CUSTOMER_MANAGER));
        for (int each = 0; each < PAGE; each++) {
            sam.sales().open(Office.draft("Small " + each));
        }
        Opportunity copied = office.lin().sales().open(Office.draft("Many"));
        one = copied.id();
        try (Connection connection = host.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement(COPY);
                Statement analyze = connection.createStatement()) {
            insert.setObject(1, one.value());
            assertThat(insert.executeUpdate()).isEqualTo(MANY);
            analyze.execute("analyze");
        }
    }

    @Test
    void aSupervisorOfAllReadsInTheOrderOfTheList() {
        assertThat(rowsOfFirstPages(office.boss().userId())).isLessThan(FEW);
    }

    @Test
    void aSupervisorOfASmallTeamReadsTheRowsOfItsPeople() {
        assertThat(rowsOfFirstPages(ofSmallTeam)).isLessThan(FEW);
    }

    @Test
    void aSupervisorOfAnEmptyTeamReadsHardlyAnything() {
        assertThat(rowsOfFirstPages(ofEmptyTeam)).isLessThan(10);
    }

    @Test
    void aLaterPageAmongEqualsReadsOnlyItsRows() {
        long read = read(office.boss().userId(), boss -> {
            Page<OpportunitySummary> page = boss.sales().list(byProbability());
            Page<OpportunitySummary> next = boss.sales().list(byProbability().after(page.next()));
            assertThat(next.items()).hasSize(PAGE);
        });
        assertThat(read).isLessThan(2 * FEW);
    }

    @Test
    void oneRecordIsOneRow() {
        assertThat(read(office.boss().userId(), boss -> boss.sales().get(one))).isEqualTo(1);
    }

    private static ListQuery<OpportunityFilter, OpportunitySort> byProbability() {
        return ListQuery.by(OpportunityFilter.ALL, OpportunitySort.PROBABILITY, Direction.DESCENDING, PAGE);
    }

    private static long rowsOfFirstPages(UserId user) {
        long most = 0;
        for (OpportunitySort sort : OpportunitySort.values()) {
            ListQuery<OpportunityFilter, OpportunitySort> query =
                    ListQuery.by(OpportunityFilter.ALL, sort, Direction.DESCENDING, PAGE);
            long rows = read(user, session -> session.sales().list(query));
            assertThat(rows).as("%s by %s", user, sort).isLessThan(FEW);
            most = Math.max(most, rows);
        }
        return most;
    }

    /** Returns how many rows of opportunities a user's call has read. */
    private static long read(UserId user, Consumer<CrmSession> call) {
        EntityManager entityManager = host.factory().createEntityManager();
        try {
            entityManager.getTransaction().begin();
            Store store = JpaStore.joining(host.factory(), () -> entityManager);
            Crm crm = Crm.builder(store).tenant(office.crm().tenant().value()).build();
            long before = read(entityManager);
            call.accept(crm.as(user));
            return read(entityManager) - before;
        } finally {
            entityManager.getTransaction().rollback();
            entityManager.close();
        }
    }

    /** Returns the number of rows that the connection has read and not reported yet, in this transaction or an earlier one. */
    private static long read(EntityManager entityManager) {
        return ((Number) entityManager.createNativeQuery(READ).getSingleResult()).longValue();
    }

    private static UserId supervisor(String unit) {
        return supervisor("of " + unit, unit(unit));
    }

    private static UserId supervisor(String name, OrgUnitId unit) {
        return user(name, unit, RoleCode.SALES_SUPERVISOR);
    }

    private static UserId user(String name, OrgUnitId unit, RoleCode role) {
        return office.admin()
                .access()
                .createUser(new UserDraft(name, name, unit, role))
                .id();
    }

    private static OrgUnitId unit(String name) {
        return office.admin()
                .access()
                .createUnit(new OrgUnitDraft(name, office.unit()))
                .id();
    }
}
