package org.crmkit.persistence.jpa.internal.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Id;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.Key;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.Parts;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.transaction.ProviderCalls;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/**
 * The common base of all aggregate repositories. One statement finds an aggregate, a save writes it into its managed row, and the
 * rows are flushed once at the end.
 */
public abstract class AggregateTable<A extends Aggregate<A, I>, I extends Id, R extends Row>
        implements Aggregates<A, I> {

    private final TenantEntityManager entityManager;
    private final Shape<A, R> shape;

    public AggregateTable(TenantEntityManager entityManager, Shape<A, R> shape) {
        this.entityManager = entityManager;
        this.shape = shape;
    }

    /**
     * The description of a kind of row.
     *
     * @param kind the name of the aggregate in errors
     * @param select the query for whole rows {@code r}, with their children fetched
     */
    public record Shape<A, R extends Row>(
            String kind, Class<R> type, String select, RowMapper<A, R> mapper, Supplier<R> maker) {}

    /** Restricts a query on rows {@code r} to those within a visibility. */
    public abstract JpqlQuery visible(JpqlQuery clauses, Visibility visibility);

    @Override
    public Optional<A> find(I id, Visibility visibility) {
        JpqlQuery clauses = select().one().and("r.key.id = :id").set("id", id.value());
        return first(visible(clauses, visibility).query(entityManager, shape.type()));
    }

    @Override
    public void add(A added) {
        R row = shape.maker().get();
        Key key = entityManager.key(added.id().value());
        row.assign(key);
        write(added, row);
        entityManager.persist(row);
        entityManager.touch(new TenantEntityManager.Touched(
                shape.kind(), key, added.version(), TenantEntityManager.Write.ADD, row));
    }

    @Override
    public void guardSave(A next) {
        current(next);
    }

    @Override
    public void save(A next) {
        R row = current(next);
        if (isUnchanged(row, next)) {
            entityManager.raiseVersion(row);
        } else {
            write(next, row);
        }
        touch(next, row, TenantEntityManager.Write.SAVE);
    }

    private void write(A from, R to) {
        shape.mapper().write(from, to);
        index(from, to);
    }

    /** Writes into a row what the database finds it by; a row that was written has everything else. */
    public void index(A from, R to) {}

    /** Returns the managed row on which a state is based. */
    public final R current(A based) {
        R row = entityManager.managed(shape.type(), entityManager.key(based.id().value()));
        if (row == null || row.getVersion() != based.version()) {
            throw ConflictException.stale(shape.kind(), based.id(), based.version());
        }
        return row;
    }

    /** Deletes a row with its children. */
    public final void delete(A found) {
        R row = current(found);
        entityManager.remove(row);
        touch(found, row, TenantEntityManager.Write.REMOVE);
    }

    private void touch(A based, R row, TenantEntityManager.Write write) {
        entityManager.touch(new TenantEntityManager.Touched(shape.kind(), row.getKey(), based.version(), write, row));
    }

    public final TenantEntityManager entityManager() {
        return entityManager;
    }

    /** Returns a page of the aggregates that match a filter and lie within a visibility. */
    public final <T, S extends Enum<S> & SortField<T>> Page<T> page(
            PagedQuery<?, T, S> listing, UnaryOperator<JpqlQuery> filter, Paging<S> paging, Visibility visibility) {
        return listing.page(entityManager, clauses -> visible(filter.apply(clauses), visibility), paging);
    }

    /** Counts the aggregates that match a filter and lie within a visibility. */
    public final long count(UnaryOperator<JpqlQuery> filter, Visibility visibility) {
        JpqlQuery all = JpqlQuery.of("select count(r) from " + shape.type().getSimpleName() + " r", entityManager)
                .counted();
        return visible(filter.apply(all), visibility)
                .query(entityManager, Long.class)
                .getSingleResult();
    }

    /** Creates a query for whole rows. */
    public final JpqlQuery select() {
        return JpqlQuery.of(shape.select(), entityManager);
    }

    public final A record(R row) {
        ProviderCalls.call(row::loadChildren);
        return shape.mapper().record(row);
    }

    public final Optional<A> first(SessionQuery<R> query) {
        return query.getResultList().stream().findFirst().map(this::record);
    }

    /**
     * Returns whole aggregates by their ids, in the order of the ids. An aggregate is missing if it no longer meets the
     * conditions by which the ids were found. An empty list of ids runs no statement.
     */
    public final List<A> all(List<UUID> ids, UnaryOperator<JpqlQuery> conditions) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<R> rows = conditions
                .apply(select().some(ids.size()))
                .and("r.key.id in :ids")
                .set("ids", ids)
                .list(entityManager, shape.type());
        return SortOrder.as(ids, rows, row -> row.getKey().getId()).stream()
                .map(this::record)
                .toList();
    }

    /**
     * Returns the aggregates that come first after an id, in the order of the ids.
     *
     * @param ids a query for the ids of rows {@code r}, with its conditions
     * @param after the id; null to begin with the first
     */
    public final List<A> following(JpqlQuery ids, @Nullable I after, int size) {
        List<UUID> found = ids.and("r.key.id > :after", "after", ColumnValues.bare(after))
                .then("order by r.key.id")
                .query(entityManager, UUID.class)
                .setMaxResults(size)
                .getResultList();
        return Parts.evenly(found, Parts.IDS_MAX).stream()
                .flatMap(some -> all(some, each -> each).stream())
                .toList();
    }

    /** Returns whether a save changes nothing but the version. The provider would not detect such a change. */
    private boolean isUnchanged(R row, A next) {
        return row.getChangedAt().equals(next.changedAt()) && record(row).equals(next);
    }
}
