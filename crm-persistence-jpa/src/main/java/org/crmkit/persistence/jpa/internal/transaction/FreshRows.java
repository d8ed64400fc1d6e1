package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.persistence.jpa.internal.entity.Key;
import org.crmkit.persistence.jpa.internal.entity.ReferenceTargetRow;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.jspecify.annotations.Nullable;

/**
 * Loads rows as the database has them, in a persistence context that may be older than the unit of work. A query returns the row
 * that the context has held since an earlier transaction, even if the database has changed since. Therefore the query selects the
 * version beside the row. If the two versions differ, the row is detached and the query runs again. In most cases they do not
 * differ, and no query runs twice.
 *
 * <p>A row that the unit of work has loaded keeps its state until the end of the unit of work, as in an entity manager of its
 * own.
 */
final class FreshRows {

    private static final String WHOLE_ROWS = "select r from ";

    private final EntityManager entityManager;
    private final Map<Key, Row> loaded = new HashMap<>();

    FreshRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Turns a query for rows {@code r} into one that selects beside each row the values that show whether it is the latest. */
    static String withVersions(String jpql, Class<? extends Row> type) {
        if (!jpql.startsWith(WHOLE_ROWS)) {
            throw new IllegalArgumentException("no query for whole rows r: " + jpql);
        }
        String versions = ReferenceTargetRow.class.isAssignableFrom(type)
                ? "select r, r.version, r.referenceCount from "
                : "select r, r.version from ";
        return versions + jpql.substring(WHOLE_ROWS.length());
    }

    /** Runs a query created by {@link #withVersions}. */
    <R extends Row> List<R> list(Query query, Class<R> type) {
        List<?> found = query.getResultList();
        if (dropsStale(found)) {
            found = query.getResultList();
        }
        Set<R> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        List<R> inOrder = found.stream()
                .map(each -> type.cast(((Object[]) each)[0]))
                .filter(rows::add)
                .toList();
        inOrder.forEach(row -> loaded.putIfAbsent(row.getKey(), row));
        return inOrder;
    }

    /** Returns the row as this unit of work first loaded it, or null if it has not loaded it. */
    @Nullable
    Row firstLoaded(Key key) {
        return loaded.get(key);
    }

    /** Detaches all rows that are new to the unit of work, so that the second run cannot return an old row again. */
    private boolean dropsStale(List<?> found) {
        if (found.stream().noneMatch(each -> isStale((Object[]) each))) {
            return false;
        }
        for (Object each : found) {
            Row row = (Row) ((Object[]) each)[0];
            if (!isLoaded(row)) {
                entityManager.detach(row);
            }
        }
        return true;
    }

    private boolean isStale(Object[] found) {
        Row row = (Row) found[0];
        return !isLoaded(row)
                && (!found[1].equals(row.getVersion())
                        || (row instanceof ReferenceTargetRow target && !found[2].equals(target.referenceCount())));
    }

    private boolean isLoaded(Row row) {
        return loaded.get(row.getKey()) == row;
    }
}
