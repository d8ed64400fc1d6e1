package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the database has them, in a persistence context that may be older than the unit of work. A query returns the row that
 * the context has held since an earlier transaction, whatever the database has by now. So the version is selected beside the row.
 * Where the two differ, the context gives up its row and the query runs once more; mostly they do not, and nothing is asked twice.
 *
 * <p>What the unit of work has loaded once stays as it was loaded to its end, as in an entity manager of its own.
 */
final class FreshRows {

    private static final String WHOLE_ROWS = "select r from ";

    private final EntityManager entityManager;
    private final Map<Key, Row> loaded = new HashMap<>();

    FreshRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Turns a query for rows {@code r} into one that selects beside each what tells whether it is the latest. */
    static String withVersions(String jpql, Class<? extends Row> type) {
        if (!jpql.startsWith(WHOLE_ROWS)) {
            throw new IllegalArgumentException("no query for whole rows r: " + jpql);
        }
        String versions = ReferenceTargetRow.class.isAssignableFrom(type)
                ? "select r, r.version, r.referenceCount from "
                : "select r, r.version from ";
        return versions + jpql.substring(WHOLE_ROWS.length());
    }

    /** Runs a query made by {@link #withVersions}. */
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

    /** Returns a row as this unit of work loaded it first, if it has. */
    @Nullable
    Row firstLoaded(Key key) {
        return loaded.get(key);
    }

    /** All that are new to the unit of work go, so that the second run cannot meet an old one again. */
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
