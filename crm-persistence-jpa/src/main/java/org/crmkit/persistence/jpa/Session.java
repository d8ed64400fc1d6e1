package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.trade.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work at the entity manager: queries are asked without the provider's own flush before each of them; what has
 * been written is flushed once, at the end, or when something is read after it.
 */
final class Session {

    /** Without it, Hibernate takes it that any table may change, and empties every cache that the host has. */
    private static final String SPACES = "org.hibernate.query.native.spaces";

    private final EntityManager entityManager;
    private final String tenant;
    private final List<Touched> touched = new ArrayList<>();
    private final Map<UUID, List<OrderLine>> fedLines = new HashMap<>();
    private boolean unflushed;

    Session(EntityManager entityManager, String tenant) {
        this.entityManager = entityManager;
        this.tenant = tenant;
    }

    /** A record that this unit of work has saved or added, for the error if the database refuses it. */
    record Touched(
            String kind,
            Key key,
            long version,
            boolean added,
            @Nullable KeyedRow row) {}

    EntityManager entityManager() {
        return entityManager;
    }

    String tenant() {
        return tenant;
    }

    Key key(UUID id) {
        return new Key(tenant, id);
    }

    /** Returns the lines of orders as the feed found them, so that they are written anew only where they differ. */
    Map<UUID, List<OrderLine>> fedLines() {
        return fedLines;
    }

    List<Touched> touched() {
        return touched;
    }

    <T> TypedQuery<T> query(String jpql, Class<T> type) {
        flush();
        return entityManager.createQuery(jpql, type).setFlushMode(FlushModeType.COMMIT);
    }

    Query nativeQuery(String sql) {
        return entityManager.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }

    /**
     * Asks something in SQL, after what has been written; rows come as a mapping of {@link OrderRow} names them. Days are
     * text in both directions, {@code cast(:day as date)} and {@code cast(day as char(10))}: where no row of ours says how a
     * day is kept, the provider goes by way of {@link java.sql.Date}, which is an instant in the zone of the virtual machine.
     */
    <T> List<T> rows(String sql, String mapping, Class<T> type, Map<String, Object> values) {
        flush();
        Query query = entityManager.createNativeQuery(sql, mapping).setFlushMode(FlushModeType.COMMIT);
        values.forEach((name, value) -> query.setParameter(name, bare(value)));
        List<?> found = query.getResultList();
        return found.stream().map(type::cast).toList();
    }

    /** Returns a parameter of a statement in SQL as the driver takes it: a day is its text. */
    static @Nullable Object bare(@Nullable Object value) {
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /** Begins a statement that writes to a table past the persistence context, after what has been written by that. */
    Query write(String sql, String table) {
        flush();
        return nativeQuery(sql).setHint(SPACES, table);
    }

    Query update(String jpql) {
        flush();
        return entityManager.createQuery(jpql).setFlushMode(FlushModeType.COMMIT);
    }

    void persist(KeyedRow row) {
        entityManager.persist(row);
        unflushed = true;
    }

    /** Does something by which rows are added, so that the database's refusal can be told as one of their kind. */
    void adding(String kind, UUID id, Runnable write) {
        touched.add(new Touched(kind, key(id), 0, true, null));
        write.run();
        touched.remove(touched.size() - 1);
    }

    void touch(Touched one) {
        touched.add(one);
        unflushed = true;
    }

    boolean hasUnflushed(KeyedRow row) {
        return unflushed && touched.stream().anyMatch(each -> each.row() == row);
    }

    void flush() {
        if (unflushed) {
            entityManager.flush();
            unflushed = false;
            touched.clear();
        }
    }
}
