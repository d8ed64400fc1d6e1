package org.crmkit.persistence.jpa.internal.transaction;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of SQLSTATE and vendor code of an exception. The vendors' codes do not overlap: H2's have five digits, MariaDB's
 * have four, and PostgreSQL has none.
 *
 * @param thrown the exception of the driver or the pool
 */
public record SqlFault(SQLException thrown) {

    private static final String MARIADB_INTEGRITY = "23000";
    private static final int MARIADB_DUPLICATE = 1062;

    /** The transaction was aborted in favour of another one: serialization failure, deadlock. */
    private static final Set<String> OVERTAKEN_STATES = Set.of("40001", "40P01");

    /** MariaDB: deadlock, row changed since the snapshot. H2: concurrent update. */
    private static final Set<Integer> OVERTAKEN_CODES = Set.of(1213, 1020, 90131);

    private static final Set<String> LOCKED_STATES = Set.of("55P03", "HYT00");

    /** MariaDB, H2: lock timeout. */
    private static final Set<Integer> LOCKED_CODES = Set.of(1205, 50200);

    /** Connection, insufficient resources, operator intervention and cancelled statement, system error outside the database. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

    /** A timeout of the transaction (PostgreSQL) or of the statement, or an interrupted statement (MariaDB). */
    private static final Set<String> UNAVAILABLE_STATES = Set.of("25P03", "25P04", "HYT01", "70100");

    private static final Set<Integer> UNAVAILABLE_CODES = Set.of(
            // MariaDB: disk full, out of memory, too many connections, out of resources, node not ready, shutting down
            1021,
            1037,
            1038,
            1040,
            1041,
            1047,
            1053,
            1114,
            1129,
            1135,
            1152,
            1158,
            1159,
            1160,
            1161,
            // MariaDB and MySQL: connections of a user, interrupted, killed, statement too slow, server gone, idle too
            // long
            1203,
            1226,
            1317,
            1927,
            1969,
            2006,
            2013,
            3024,
            4031,
            // H2: closed or broken connection, file in use, input and output, database closed, out of memory, shutting
            // down
            90007,
            90020,
            90028,
            90031,
            90067,
            90098,
            90108,
            90121);

    /** Unlike the other states of its class, this one means that the outcome is unknown. */
    private static final String COMPLETION_UNKNOWN = "40003";

    /** Data, constraint, transaction state, rollback, syntax or access, check option, error raised by a trigger. */
    private static final Set<String> ROLLBACK_CLASSES = Set.of("22", "23", "25", "40", "42", "44", "P0");

    /** Returns the innermost error of a database, driver or pool within an exception, or null if there is none. */
    public static @Nullable SqlFault in(Throwable thrown) {
        SQLException sql = innermost(thrown, SQLException.class);
        return sql == null ? null : new SqlFault(sql);
    }

    /**
     * Returns whether an exception means that the store is not available. An exception without an SQL error may come from the
     * network.
     */
    public static boolean isUnavailable(Throwable thrown) {
        SqlFault fault = in(thrown);
        return fault == null
                ? innermost(thrown, IOException.class) != null
                        || innermost(thrown, TimeoutException.class) != null
                        || innermost(thrown, jakarta.persistence.QueryTimeoutException.class) != null
                : fault.isUnavailable();
    }

    /** Returns a code for an exception, without any text of its message. */
    static String code(Throwable thrown) {
        SqlFault fault = in(thrown);
        if (fault != null) {
            return fault.code();
        }
        Throwable root = innermost(thrown, Throwable.class);
        return (root == null ? thrown : root).getClass().getSimpleName();
    }

    /** Returns the innermost exception of a type. The error of a batch around it repeats the statement with the user's text. */
    static <T extends Throwable> @Nullable T innermost(Throwable thrown, Class<T> type) {
        Set<Throwable> seen = new HashSet<>();
        T innermost = null;
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            innermost = type.isInstance(each) ? type.cast(each) : innermost;
        }
        return innermost;
    }

    /** Returns SQLSTATE and vendor code, for example {@code 23514/0}. */
    String code() {
        return state() + "/" + thrown.getErrorCode();
    }

    boolean isDuplicateKey() {
        return state().equals("23505") || (isMariadbs() && thrown.getErrorCode() == MARIADB_DUPLICATE);
    }

    boolean isMariadbs() {
        return state().equals(MARIADB_INTEGRITY);
    }

    boolean isLockTimeout() {
        return LOCKED_STATES.contains(state()) || LOCKED_CODES.contains(thrown.getErrorCode());
    }

    boolean isConcurrentUpdate() {
        return OVERTAKEN_STATES.contains(state()) || OVERTAKEN_CODES.contains(thrown.getErrorCode());
    }

    /** Without an SQLSTATE, no database has answered: a pool has no free connection, or a driver gave up. */
    public boolean isUnavailable() {
        return thrown.getSQLState() == null
                || thrown instanceof SQLTimeoutException
                || UNAVAILABLE_CLASSES.contains(stateClass())
                || UNAVAILABLE_STATES.contains(state())
                || UNAVAILABLE_CODES.contains(thrown.getErrorCode());
    }

    /** Returns whether the database has answered a commit with an error that it reports only after a rollback. */
    boolean saysRolledBack() {
        return !isUnavailable()
                && !state().equals(COMPLETION_UNKNOWN)
                && (ROLLBACK_CLASSES.contains(stateClass()) || isConcurrentUpdate());
    }

    private String stateClass() {
        return state().length() < 2 ? "" : state().substring(0, 2);
    }

    private String state() {
        return String.valueOf(thrown.getSQLState());
    }
}
