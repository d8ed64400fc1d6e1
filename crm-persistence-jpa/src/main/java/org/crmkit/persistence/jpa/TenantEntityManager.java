package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmkit.trade.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work at the entity manager: queries are asked without the provider's own flush before each of them; what has
 * been written is flushed once, at the end, or when something is read after it. New rows come into the persistence context no
 * earlier than that.
 */
final class TenantEntityManager {

    /** Without it, Hibernate takes it that any table may change, and empties every cache that the host has. */
    private static final String SPACES = "org.hibernate.query.native.spaces";

    private final EntityManager entityManager;
    private final String tenant;
    private final @Nullable FreshRows fresh;
    private final List<Touched> touched = new ArrayList<>();
    private final List<KeyedRow> added = new ArrayList<>();
    private final Set<Guarded> guarded = new HashSet<>();
    private final Map<UUID, List<OrderLine>> fedLines = new HashMap<>();
    private boolean unflushed;

    private TenantEntityManager(EntityManager entityManager, String tenant, @Nullable FreshRows fresh) {
        this.entityManager = entityManager;
        this.tenant = tenant;
        this.fresh = fresh;
    }

    /** A unit of work in an entity manager of its own. */
    static TenantEntityManager own(EntityManager entityManager, String tenant) {
        return new TenantEntityManager(entityManager, tenant, null);
    }

    /** A unit of work in the host's entity manager, which may hold rows since long ago. */
    static TenantEntityManager joined(EntityManager entityManager, String tenant) {
        return new TenantEntityManager(entityManager, tenant, new FreshRows(entityManager));
    }

    /** What is done to a record. */
    enum Write {
        ADD,
        SAVE,
        REMOVE
    }

    /** A record that this unit of work has written, for the error if the database refuses it. */
    record Touched(
            String kind,
            Key key,
            long version,
            Write write,
            @Nullable KeyedRow row) {

        boolean added() {
            return write == Write.ADD;
        }

        /** Says whether the row of a saved record has not got the next version, as nothing was written. */
        boolean isLost() {
            return write == Write.SAVE && row instanceof Row saved && saved.getVersion() == version;
        }
    }

    /** A state of a record whose change is guarded. */
    private record Guarded(Key key, long version) {}

    EntityManager entityManager() {
        return entityManager;
    }

    String tenant() {
        return tenant;
    }

    /** Says whether the transaction is the host's. */
    boolean isJoined() {
        return fresh != null;
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

    /** Asks for values, or for whole rows {@code r}, which come as the database has them. */
    <T> SessionQuery<T> query(String jpql, Class<T> type) {
        flush();
        if (fresh != null && Row.class.isAssignableFrom(type)) {
            return rowQuery(fresh, jpql, type);
        }
        return query(() -> entityManager.createQuery(jpql, type), type);
    }

    SessionQuery<Object> nativeQuery(String sql) {
        return query(() -> entityManager.createNativeQuery(sql), Object.class);
    }

    /**
     * Asks something in SQL, after what has been written; rows come as a mapping of {@link OrderRow} names them. Days are
     * text in both directions, {@code cast(:day as date)} and {@code cast(day as char(10))}: where no row of ours says how a
     * day is kept, the provider goes by way of {@link java.sql.Date}, which is an instant in the zone of the virtual machine.
     */
    <T> List<T> rows(String sql, String mapping, Class<T> type, Map<String, Object> values) {
        flush();
        SessionQuery<T> query = query(() -> entityManager.createNativeQuery(sql, mapping), type);
        values.forEach((name, value) -> query.setParameter(name, bare(value)));
        return query.getResultList();
    }

    /** Returns a parameter of a statement in SQL as the driver takes it: a day is its text. */
    static @Nullable Object bare(@Nullable Object value) {
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /** Begins a statement that writes to a table past the persistence context, after what has been written by that. */
    SessionQuery<Object> write(String sql, String table) {
        flush();
        return query(() -> entityManager.createNativeQuery(sql).setHint(SPACES, table), Object.class);
    }

    SessionQuery<Object> update(String jpql) {
        flush();
        return query(() -> entityManager.createQuery(jpql), Object.class);
    }

    void persist(KeyedRow row) {
        added.add(row);
        unflushed = true;
    }

    /** Returns the managed row of a key, or null; what this unit of work has written to it is flushed before. */
    <R extends Row> @Nullable R managed(Class<R> type, Key key) {
        if (unflushed && touched.stream().anyMatch(each -> type.isInstance(each.row()) && key.equals(each.key()))) {
            flush();
        }
        return ProviderCalls.call(() -> entityManager.find(type, key));
    }

    /** Returns a row as this unit of work found it first; the managed one may have been loaded again since. */
    <R extends Row> R asFound(Class<R> type, R managed) {
        Row first = fresh == null ? null : fresh.firstLoaded(managed.getKey());
        return first == null ? managed : type.cast(first);
    }

    /** Says whether the change of a record is still to be guarded, and takes it that it is from now on. */
    boolean guards(Key key, long version) {
        return guarded.add(new Guarded(key, version));
    }

    /** Raises the version of a row of which nothing else changes. */
    void raiseVersion(Row row) {
        ProviderCalls.run(() -> entityManager.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    void remove(Row row) {
        ProviderCalls.run(() -> entityManager.remove(row));
    }

    /** Takes a row that has been written past the persistence context out of that. */
    void detach(KeyedRow row) {
        ProviderCalls.run(() -> entityManager.detach(row));
    }

    /** Does something by which rows are added, so that the database's rejection can be told as one of their kind. */
    void adding(String kind, UUID id, Runnable write) {
        touched.add(new Touched(kind, key(id), 0, Write.ADD, null));
        write.run();
        touched.remove(touched.size() - 1);
    }

    void touch(Touched one) {
        touched.add(one);
        unflushed = true;
    }

    /**
     * Writes what has been changed.
     *
     * @throws IllegalStateException if the provider left out a change, as it does in a read-only persistence context
     */
    void flush() {
        if (!unflushed) {
            return;
        }
        ProviderCalls.run(() -> {
            added.forEach(entityManager::persist);
            entityManager.flush();
        });
        added.clear();
        requireWritten();
        unflushed = false;
        touched.clear();
    }

    /** Takes what has been changed and not been flushed out of the host's persistence context, so that no later flush writes it. */
    void abandon() {
        touched.stream()
                .flatMap(each -> Stream.ofNullable(each.row()))
                .filter(row -> !added.contains(row))
                .forEach(this::detachIfOpen);
    }

    private void detachIfOpen(KeyedRow row) {
        try {
            detach(row);
        } catch (PersistenceException closed) {
            return; // what is closed writes nothing
        }
    }

    private void requireWritten() {
        for (Touched each : touched) {
            if (each.isLost()) {
                throw HostTransaction.unwritten(each);
            }
        }
    }

    private <T> SessionQuery<T> rowQuery(FreshRows rows, String jpql, Class<T> type) {
        Class<? extends Row> whole = type.asSubclass(Row.class);
        Query query = create(() -> entityManager.createQuery(FreshRows.withVersions(jpql, whole), Object[].class));
        return new SessionQuery<>(
                query, asked -> rows.list(asked, whole).stream().map(type::cast).toList());
    }

    private static <T> SessionQuery<T> query(Supplier<Query> query, Class<T> type) {
        return new SessionQuery<>(create(query), asked -> {
            List<?> found = asked.getResultList();
            return found.stream().map(type::cast).toList();
        });
    }

    private static Query create(Supplier<Query> query) {
        return ProviderCalls.call(() -> query.get().setFlushMode(FlushModeType.COMMIT));
    }
}
