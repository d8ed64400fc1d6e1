package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.OutcomeUnknownException;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.error.StoreUnavailableException;

/**
 * Translates exceptions of a database or provider into the domain's errors, by SQLSTATE, vendor code and constraint name. The
 * exception classes of Jakarta Persistence differ between providers for the same event. The database's message stays in the cause
 * only, because it may quote whole rows.
 */
public final class ExceptionTranslator {

    /** Unique indexes and primary keys are named after the unique value: {@code crm_customer_uq_number}. */
    private static final Pattern UNIQUE =
            Pattern.compile("\\bcrm_(\\w+?)_(?:uq_(\\w+)|pk)\\b", Pattern.CASE_INSENSITIVE);

    /** The kinds whose table has another name. */
    private static final Map<String, String> KINDS =
            Map.of("org-unit", "unit", "service-request", "service", "churn-case", "churn");

    private ExceptionTranslator() {}

    /**
     * Returns the typed error for an exception of a unit of work. An exception that is no error of the store is returned
     * unchanged.
     */
    static RuntimeException typed(RuntimeException thrown, List<TenantEntityManager.Touched> touched) {
        if (!(thrown instanceof PersistenceException)) {
            return thrown;
        }
        SqlFault fault = SqlFault.in(thrown);
        if (fault != null) {
            return ofDatabase(fault, thrown, touched);
        }
        OptimisticLockException stale = SqlFault.innermost(thrown, OptimisticLockException.class);
        if (stale != null) {
            return stale(stale, touched);
        }
        if (thrown instanceof LockTimeoutException || thrown instanceof PessimisticLockException) {
            return ConflictException.lockTimeout(thrown);
        }
        return ofStore(thrown);
    }

    /**
     * Returns the typed error for an exception of a commit. Unless the database itself reports a rollback, the command may have
     * been committed: possibly only the answer was lost.
     */
    static RuntimeException atCommit(RuntimeException thrown, List<TenantEntityManager.Touched> touched) {
        SqlFault fault = SqlFault.in(thrown);
        boolean rolledBack = fault == null
                ? SqlFault.innermost(thrown, OptimisticLockException.class) != null
                : fault.saysRolledBack();
        return rolledBack
                ? typed(thrown instanceof PersistenceException ? thrown : new ProviderCalls.Failure(thrown), touched)
                : new OutcomeUnknownException(SqlFault.code(thrown), thrown);
    }

    /** Returns the typed error for a failure of the store, for any caller. */
    public static RuntimeException ofStore(Throwable thrown) {
        String code = SqlFault.code(thrown);
        return SqlFault.isUnavailable(thrown)
                ? new StoreUnavailableException(code, thrown)
                : new StoreFaultException(code, thrown);
    }

    /** Returns the database's own message, in one line. */
    public static String said(PersistenceException thrown) {
        SqlFault fault = SqlFault.in(thrown);
        String words = String.valueOf(
                fault == null ? thrown.getMessage() : fault.thrown().getMessage());
        return words.lines().findFirst().orElse("").strip();
    }

    private static RuntimeException ofDatabase(
            SqlFault fault, RuntimeException thrown, List<TenantEntityManager.Touched> touched) {
        if (fault.isDuplicateKey()) {
            return ConflictException.duplicateKey(unique(fault, touched), thrown);
        }
        if (fault.isLockTimeout()) {
            return ConflictException.lockTimeout(thrown);
        }
        if (fault.isConcurrentUpdate()) {
            return ConflictException.concurrentUpdate(thrown);
        }
        return ofStore(thrown);
    }

    /** MariaDB quotes the user's text before the name of the index, the other databases after it. */
    private static String unique(SqlFault fault, List<TenantEntityManager.Touched> touched) {
        List<String> named = UNIQUE.matcher(String.valueOf(fault.thrown().getMessage()))
                .results()
                .map(ExceptionTranslator::meant)
                .toList();
        if (!named.isEmpty()) {
            return named.get(fault.isMariadbs() ? named.size() - 1 : 0);
        }
        return touched.stream()
                .filter(TenantEntityManager.Touched::added)
                .map(each -> each.kind() + ".id")
                .findFirst()
                .orElse("id");
    }

    /** Returns the name in the domain's form: {@code customer.number}, {@code customer.id}. */
    private static String meant(MatchResult name) {
        String kind = word(name.group(1));
        String field = name.group(2) == null ? "id" : word(name.group(2));
        return KINDS.getOrDefault(kind, kind) + "." + field;
    }

    private static String word(String sql) {
        return sql.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ConflictException stale(OptimisticLockException stale, List<TenantEntityManager.Touched> touched) {
        List<TenantEntityManager.Touched> saved =
                touched.stream().filter(each -> !each.added()).toList();
        TenantEntityManager.Touched named = saved.stream()
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
}
