package org.crmkit.persistence.jpa.internal.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.value.Id;
import org.crmkit.persistence.jpa.internal.bulk.Bulk;
import org.crmkit.persistence.jpa.internal.query.Parts;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.feed.FeedRepository;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one kind of external record. A copy is not edited, but replaced when a new revision arrives. The new revision
 * deletes the previous row, if that is still the row that was found, and inserts its own.
 */
abstract class JpaFeedRepository<T extends ExternalRecord<I>, I extends Id> implements FeedRepository<T, I> {

    /** Locks the rows of a revision and counts them. */
    private static final String LOCK = """
            update {table} set revision = revision
            where tenant_id = :tenant and revision = :value and id in (:ids)""";

    private final TenantEntityManager entityManager;
    private final Bulk bulk;
    private final String kind;
    private final String table;

    /**
     * Creates the repository.
     *
     * @param kind the name in errors
     */
    JpaFeedRepository(TenantEntityManager entityManager, Bulk bulk, String kind, String table) {
        this.entityManager = entityManager;
        this.bulk = bulk;
        this.kind = kind;
        this.table = table;
    }

    @Override
    public final Map<I, FeedCopy<T>> findAll(Collection<I> ids) {
        Map<I, FeedCopy<T>> held = new HashMap<>();
        Parts.of(ids)
                .forEach(some ->
                        findCopies(some).forEach(each -> held.put(each.item().id(), each)));
        return held;
    }

    @Override
    public final void insert(Collection<T> items) {
        write(items.stream().map(each -> new FeedCopy<>(each, 0)).toList());
    }

    @Override
    public final void update(Collection<FeedCopy<T>> items) {
        Map<Long, List<UUID>> revisions = new TreeMap<>();
        items.forEach(each -> revisions
                .computeIfAbsent(each.revision(), revision -> new ArrayList<>())
                .add(each.item().id().value()));
        if (entityManager.isJoined()) {
            revisions.forEach(this::lockPrevious);
        }
        revisions.forEach(this::deletePrevious);
        rewrite(items.stream()
                .map(each -> new FeedCopy<>(each.item(), each.revision() + 1))
                .toList());
    }

    /** Returns the stored copies of some external records. */
    abstract List<FeedCopy<T>> findCopies(List<UUID> ids);

    /** Inserts copies that have no row yet. */
    abstract void write(List<FeedCopy<T>> copies);

    /** Inserts copies whose rows have been deleted, while their dependent rows are still there. */
    void rewrite(List<FeedCopy<T>> copies) {
        write(copies);
    }

    final Bulk bulk() {
        return bulk;
    }

    final TenantEntityManager entityManager() {
        return entityManager;
    }

    /** Deletes the dependent rows of some copies, or the copies themselves, and returns the number of deleted rows. */
    final int delete(String from, String column, String condition, @Nullable Object value, List<UUID> ids) {
        int deleted = 0;
        for (List<UUID> some : Parts.of(ids, Parts.IDS_MAX)) {
            SessionQuery<Object> delete = entityManager
                    .write(text(from, column, condition, some.size()), from)
                    .setParameter("tenant", entityManager.tenant());
            if (value != null) {
                delete.setParameter("value", value);
            }
            for (int place = 0; place < some.size(); place++) {
                delete.setParameter("id" + place, some.get(place));
            }
            deleted += delete.executeUpdate();
        }
        return deleted;
    }

    /** In the host's transaction, a conflict must not occur after some of the rows have been deleted. */
    private void lockPrevious(long revision, List<UUID> ids) {
        int held = 0;
        for (List<UUID> some : Parts.of(ids, Parts.IDS_MAX)) {
            held += entityManager
                    .write(LOCK.replace("{table}", table), table)
                    .setParameter("tenant", entityManager.tenant())
                    .setParameter("value", revision)
                    .setParameter("ids", some)
                    .executeUpdate();
        }
        if (held < ids.size()) {
            throw ConflictException.concurrentUpdate(kind, ids.get(0));
        }
    }

    private void deletePrevious(long revision, List<UUID> ids) {
        if (delete(table, "id", " and revision = :value", revision, ids) < ids.size()) {
            throw ConflictException.concurrentUpdate(kind, ids.get(0));
        }
    }

    private static String text(String from, String column, String condition, int ids) {
        String names = IntStream.range(0, ids).mapToObj(each -> ":id" + each).collect(Collectors.joining(", "));
        return "delete from " + from + " where tenant_id = :tenant" + condition + " and " + column + " in (" + names
                + ")";
    }
}
