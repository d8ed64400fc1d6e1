package org.crmkit.persistence.jpa.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.Outcome;
import org.crmkit.kernel.error.OutcomeUnknownException;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.persistence.jpa.internal.transaction.FailingCalls.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each JDBC call of a command fails in turn. The caller always learns the outcome of the command. */
class FailingCallsTest {

    private static final List<String> TABLES = List.of(
            "crm_contact",
            "crm_counter",
            "crm_customer",
            "crm_customer_tag",
            "crm_entry",
            "crm_interaction",
            "crm_interaction_attendee",
            "crm_journal",
            "crm_opportunity",
            "crm_order",
            "crm_order_line",
            "crm_plan_step",
            "crm_service_request",
            "crm_service_round",
            "crm_user",
            "crm_user_role");

    /** The exception that replaces an answer. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Fault {
        CONNECTION_LOST(
                () -> new SQLException("no more data to read, Ada Lovelace", "08006"), StoreUnavailableException.class),
        RUNTIME_EXCEPTION(() -> new UnsupportedOperationException("Ada Lovelace"), StoreFaultException.class);

        private final Supplier<Exception> thrown;
        private final Class<? extends CrmException> typed;

        Fault(Supplier<Exception> thrown, Class<? extends CrmException> typed) {
            this.thrown = thrown;
            this.typed = typed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfACommandWhereAnyCallBeforeTheCommitFails(TestDatabases database) throws SQLException {
        try (Disturbed disturbed = new Disturbed(Host.on(database))) {
            for (Trial trial : FailingCalls.COMMANDS) {
                for (Fault fault : Fault.values()) {
                    disturbed.callsBeforeTheCommit(trial, fault);
                }
            }
            assertThat(disturbed.failures).hasSizeGreaterThan(500);
            assertThat(disturbed.host.pool().getHikariPoolMXBean().getActiveConnections())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheOutcomeIsUnknownWhereTheCommitFailsBeforeOrAfterTheServerDidIt(TestDatabases database)
            throws SQLException {
        try (Disturbed disturbed = new Disturbed(Host.on(database))) {
            for (Trial trial : FailingCalls.COMMANDS) {
                for (Fault fault : Fault.values()) {
                    disturbed.commit(trial, fault, false);
                    disturbed.commit(trial, fault, true);
                }
            }
        }
    }

    /** A feed has no command id. A record that is fed twice is stored once, because of its external id. */
    @ParameterizedTest
    @EnumSource
    void appliesACommandOfUnknownOutcomeOnceWhereItIsRepeatedWithItsCommandId(TestDatabases database)
            throws SQLException {
        try (Disturbed disturbed = new Disturbed(Host.on(database))) {
            for (Trial trial : FailingCalls.COMMANDS) {
                if (!trial.name().startsWith("feed")) {
                    disturbed.repeat(trial, false);
                    disturbed.repeat(trial, true);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverCallsACommandUndoneThatWasCommitted(TestDatabases database) throws SQLException {
        try (Disturbed disturbed = new Disturbed(Host.on(database))) {
            for (Fault fault : Fault.values()) {
                disturbed.callsAfterTheCommit(FailingCalls.COMMANDS.get(0), fault);
            }
        }
    }

    /** An office on a store that works, and the same office on a store whose calls fail. */
    private static final class Disturbed implements AutoCloseable {

        private final Host host;
        private final FailingDataSource failing;
        private final EntityManagerFactory factory;
        private final Office office;
        private final Office failingOffice;
        private final List<String> failures = new ArrayList<>();

        Disturbed(Host host) {
            this.host = host;
            this.failing = new FailingDataSource(host.pool());
            this.factory = Host.factory("host", failing.proxy(), Map.of());
            this.office = Office.on(host.store());
            this.failingOffice = office.through(
                    JpaStore.builder(factory).schema(SchemaMode.NONE).build());
        }

        void callsBeforeTheCommit(Trial trial, Fault fault) throws SQLException {
            Consumer<CrmSession> command = trial.prepare().apply(office);
            Map<String, List<String>> before = kept();
            for (int call = 1; ; call++) {
                Throwable thrown = failing(trial, command, call, fault);
                if (failing.failed().equals("commit")) {
                    assertThat(kept()).as("%s before its commit", trial).isEqualTo(before);
                    return;
                }
                if (thrown == null) { // the provider has only recorded that something could not be closed
                    assertThat(failing.failed()).isEqualTo("close");
                    command = trial.prepare().apply(office);
                    before = kept();
                    continue;
                }
                String place = trial + ", call " + call + ", " + failing.failed();
                assertThat(thrown).as(place).isInstanceOf(fault.typed).hasMessageNotContaining("Ada");
                assertThat(((CrmException) thrown).outcome()).as(place).isEqualTo(Outcome.NONE);
                failures.add(place);
            }
        }

        void commit(Trial trial, Fault fault, boolean afterServer) throws SQLException {
            Consumer<CrmSession> command = trial.prepare().apply(office);
            Map<String, List<String>> before = kept();
            failing.failAtCommit(fault.thrown, afterServer);

            Throwable thrown = catchThrowable(() -> carryOut(trial, command));

            assertThat(failing.failed()).isEqualTo("commit");
            assertThat(thrown)
                    .as("%s, %s", trial, fault)
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageNotContaining("Ada");
            assertThat(((CrmException) thrown).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(kept().equals(before)).as("%s, %s: kept", trial, fault).isEqualTo(!afterServer);
        }

        void repeat(Trial trial, boolean afterServer) throws SQLException {
            Consumer<CrmSession> command = trial.prepare().apply(office);
            Map<String, List<String>> before = kept();
            String id = UUID.randomUUID().toString();
            failing.failAtCommit(Fault.CONNECTION_LOST.thrown, afterServer);
            assertThatThrownBy(() ->
                            command.accept(trial.actor().apply(failingOffice).withCommandId(id)))
                    .isInstanceOf(OutcomeUnknownException.class);
            Map<String, List<String>> failed = kept();

            command.accept(trial.actor().apply(office).withCommandId(id));

            Map<String, List<String>> repeated = kept();
            assertThat(repeated).as("%s: applied", trial).isNotEqualTo(before);
            assertThat(repeated.equals(failed)).as("%s: applied once", trial).isEqualTo(afterServer);
            command.accept(trial.actor().apply(office).withCommandId(id));
            assertThat(kept()).as("%s: repeated again", trial).isEqualTo(repeated);
        }

        void callsAfterTheCommit(Trial trial, Fault fault) throws SQLException {
            for (int call = commitCall(trial) + 1; ; call++) {
                Consumer<CrmSession> command = trial.prepare().apply(office);
                Map<String, List<String>> before = kept();
                Throwable thrown = failing(trial, command, call, fault);
                assertThat(kept()).isNotEqualTo(before);
                if (thrown != null) {
                    assertThat(thrown).isInstanceOf(OutcomeUnknownException.class);
                }
                if (failing.failed().isEmpty()) {
                    return;
                }
            }
        }

        /** Returns the number of the call that commits. */
        private int commitCall(Trial trial) {
            failing.failAt(0, Fault.CONNECTION_LOST.thrown);
            carryOut(trial, trial.prepare().apply(office));
            return failing.commit();
        }

        private Throwable failing(Trial trial, Consumer<CrmSession> command, int call, Fault fault) {
            failing.failAt(call, fault.thrown);
            return catchThrowable(() -> carryOut(trial, command));
        }

        private void carryOut(Trial trial, Consumer<CrmSession> command) {
            command.accept(trial.actor().apply(failingOffice));
        }

        /** Returns all rows of the tenant except its records of rejections. */
        private Map<String, List<String>> kept() throws SQLException {
            Map<String, List<String>> rows = new TreeMap<>();
            try (Connection connection = host.pool().getConnection()) {
                for (String table : TABLES) {
                    rows.put(table, rows(connection, table));
                }
            }
            return rows;
        }

        private List<String> rows(Connection connection, String table) throws SQLException {
            String sql = "select * from " + table + " where tenant_id = ?"
                    + (table.equals("crm_journal") ? " and type <> 'CommandRejected'" : "");
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, office.crm().tenant().value());
                List<String> rows = new ArrayList<>();
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                            row.append(found.getString(column)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
                rows.sort(null);
                return rows;
            }
        }

        @Override
        public void close() {
            factory.close();
        }
    }
}
