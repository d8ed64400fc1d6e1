package org.crmkit.persistence.jpa;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crmkit.error.ConflictException;
import org.crmkit.error.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a database or provider says into the domain's errors, by SQLSTATE, vendor code and constraint name: the classes
 * of Jakarta Persistence differ between providers for the same event.
 */
final class Failures {

    private static final String MARIADB_INTEGRITY = "23000";
    private static final int MARIADB_DUPLICATE = 1062;

    /** The transaction is gone for another one's sake: serialisation, deadlock. */
    private static final Set<String> OVERTAKEN_STATES = Set.of("40001", "40P01");

    /** MariaDB: deadlock, changed since the snapshot. H2: concurrent update. */
    private static final Set<Integer> OVERTAKEN_CODES = Set.of(1213, 1020, 90131);

    private static final Set<String> LOCKED_STATES = Set.of("55P03", "HYT00");

    /** MariaDB, H2: waited too long for a lock. */
    private static final Set<Integer> LOCKED_CODES = Set.of(1205, 50200);

    /** Unique indexes and primary keys are named after what is unique: {@code crm_customer_uq_number}. */
    private static final Pattern UNIQUE =
            Pattern.compile("\\bcrm_(\\w+?)_(?:uq_(\\w+)|pk)\\b", Pattern.CASE_INSENSITIVE);

    /** Kinds whose tables are named otherwise. */
    private static final Map<String, String> KINDS =
            Map.of("org-unit", "unit", "service-request", "service", "churn-case", "churn");

    private Failures() {}

    /** Returns the typed error for what was thrown in a unit of work; what is no error of the store stays as it is. */
    static RuntimeException typed(RuntimeException thrown, List<Session.Touched> touched) {
        if (!(thrown instanceof PersistenceException)) {
            return thrown;
        }
        SQLException sql = cause(thrown, SQLException.class);
        if (sql != null) {
            return ofDatabase(sql, thrown, touched);
        }
        OptimisticLockException stale = cause(thrown, OptimisticLockException.class);
        return stale == null
                ? new StoreUnavailableException(String.valueOf(thrown.getMessage()), thrown)
                : stale(stale, touched);
    }

    /** Says whether the database was not there at all. */
    static boolean isUnreachable(PersistenceException thrown) {
        SQLException sql = cause(thrown, SQLException.class);
        return sql != null && isUnreachable(sql);
    }

    /** Says whether there was no connection, or none any more. */
    static boolean isUnreachable(SQLException thrown) {
        return thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || String.valueOf(thrown.getSQLState()).startsWith("08");
    }

    /** Returns the database's own words, in one line. */
    static String said(PersistenceException thrown) {
        SQLException sql = cause(thrown, SQLException.class);
        String words = String.valueOf(sql == null ? thrown.getMessage() : sql.getMessage());
        return words.lines().findFirst().orElse("").strip();
    }

    private static RuntimeException ofDatabase(
            SQLException sql, RuntimeException thrown, List<Session.Touched> touched) {
        String state = String.valueOf(sql.getSQLState());
        int code = sql.getErrorCode();
        if (state.equals("23505") || (state.equals(MARIADB_INTEGRITY) && code == MARIADB_DUPLICATE)) {
            return ConflictException.taken(unique(sql, touched), thrown);
        }
        if (LOCKED_STATES.contains(state) || LOCKED_CODES.contains(code)) {
            return ConflictException.locked(thrown);
        }
        if (OVERTAKEN_STATES.contains(state) || OVERTAKEN_CODES.contains(code)) {
            return ConflictException.overtaken(thrown);
        }
        return new StoreUnavailableException(state + "/" + code + ": " + sql.getMessage(), thrown);
    }

    /** MariaDB quotes the user's text before the name, the others behind it. */
    private static String unique(SQLException sql, List<Session.Touched> touched) {
        List<String> named = UNIQUE.matcher(String.valueOf(sql.getMessage()))
                .results()
                .map(Failures::meant)
                .toList();
        if (!named.isEmpty()) {
            return named.get(MARIADB_INTEGRITY.equals(sql.getSQLState()) ? named.size() - 1 : 0);
        }
        return touched.stream()
                .filter(Session.Touched::added)
                .map(each -> each.kind() + ".id")
                .findFirst()
                .orElse("id");
    }

    /** Says it as the domain does: {@code customer.number}, {@code customer.id}. */
    private static String meant(MatchResult name) {
        String kind = word(name.group(1));
        String field = name.group(2) == null ? "id" : word(name.group(2));
        return KINDS.getOrDefault(kind, kind) + "." + field;
    }

    private static String word(String sql) {
        return sql.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ConflictException stale(OptimisticLockException stale, List<Session.Touched> touched) {
        List<Session.Touched> saved =
                touched.stream().filter(each -> !each.added()).toList();
        Session.Touched named = saved.stream()
                .filter(each -> each.row() == stale.getEntity())
                .findFirst()
                .orElse(saved.size() == 1 ? saved.get(0) : null);
        if (named == null) {
            return ConflictException.stale("transaction", null, stale);
        }
        ConflictException conflict =
                ConflictException.stale(named.kind(), named.key().getId(), named.version());
        conflict.initCause(stale);
        return conflict;
    }

    /** The innermost one: around it, a batch's error repeats the statement with the user's text in it. */
    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        Set<Throwable> seen = new HashSet<>();
        T innermost = null;
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            innermost = type.isInstance(each) ? type.cast(each) : innermost;
        }
        return innermost;
    }
}
