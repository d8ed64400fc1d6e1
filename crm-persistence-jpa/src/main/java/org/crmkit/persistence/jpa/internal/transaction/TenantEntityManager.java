package org.crmkit.persistence.jpa.internal.transaction;

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
import org.crmkit.persistence.jpa.internal.entity.Key;
import org.crmkit.persistence.jpa.internal.entity.KeyedRow;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.jspecify.annotations.Nullable;

/**
 * The entity manager of one unit of work. Queries run without the provider's own flush before each of them. Changes are flushed
 * once, at the end, or before a query that follows them. New rows enter the persistence context only at that flush.
 */
public final class TenantEntityManager {

    /**
     * Names the tables that a statement changes. Without it, Hibernate assumes that any table may change, and clears every cache
     * of the host.
     */
    private static final String SPACES = "org.hibernate.query.native.spaces";

    private final EntityManager entityManager;
    private final String tenant;
    private final KnownDatabase database;
    private final @Nullable FreshRows fresh;
    private final List<Touched> touched = new ArrayList<>();
    private final List<KeyedRow> added = new ArrayList<>();
    private final Set<Guarded> guarded = new HashSet<>();
    private final Map<UUID, List<?>> foundChildren = new HashMap<>();
    private final Map<Object, List<UUID>> asked = new HashMap<>();
    private boolean unflushed;

    private TenantEntityManager(
            EntityManager entityManager, String tenant, KnownDatabase database, @Nullable FreshRows fresh) {
        this.entityManager = entityManager;
        this.tenant = tenant;
        this.database = database;
        this.fresh = fresh;
    }

    /** Creates a unit of work in an entity manager of its own. */
    static TenantEntityManager own(EntityManager entityManager, String tenant, KnownDatabase database) {
        return new TenantEntityManager(entityManager, tenant, database, null);
    }

    /** Creates a unit of work in the host's entity manager, which may have held rows for a long time. */
    static TenantEntityManager joined(EntityManager entityManager, String tenant, KnownDatabase database) {
        return new TenantEntityManager(entityManager, tenant, database, new FreshRows(entityManager));
    }

    /** The operation on a record. */
    public enum Write {
        ADD,
        SAVE,
        REMOVE
    }

    /** A record that this unit of work has written, for the error if the database rejects it. */
    public record Touched(
            String kind,
            Key key,
            long version,
            Write write,
            @Nullable KeyedRow row) {

        boolean added() {
            return write == Write.ADD;
        }

        /** Returns whether the row of a saved record did not get the next version because nothing was written. */
        boolean isLost() {
            return write == Write.SAVE && row instanceof Row saved && saved.getVersion() == version;
        }
    }

    /** A state of a record whose change is guarded. */
    private record Guarded(Key key, long version) {}

    public EntityManager entityManager() {
        return entityManager;
    }

    public String tenant() {
        return tenant;
    }

    /** Returns the kind of database. */
    public Database database() {
        return database.behind(entityManager);
    }

    /** Returns whether the transaction is the host's. */
    public boolean isJoined() {
        return fresh != null;
    }

    public Key key(UUID id) {
        return new Key(tenant, id);
    }

    /** Returns the children of records as this unit of work found them, so that only children that differ are written again. */
    public Map<UUID, List<?>> foundChildren() {
        return foundChildren;
    }

    /** Returns the answer to a question that this unit of work asks once, because its own writes do not change it. */
    public List<UUID> once(Object question, Supplier<List<UUID>> answer) {
        return asked.computeIfAbsent(question, same -> answer.get());
    }

    List<Touched> touched() {
        return touched;
    }

    /** Creates a query for values, or for whole rows {@code r}, which are loaded in the database's current state. */
    public <T> SessionQuery<T> query(String jpql, Class<T> type) {
        flush();
        if (fresh != null && Row.class.isAssignableFrom(type)) {
            return rowQuery(fresh, jpql, type);
        }
        return query(() -> entityManager.createQuery(jpql, type), type);
    }

    public SessionQuery<Object> nativeQuery(String sql) {
        return query(() -> entityManager.createNativeQuery(sql), Object.class);
    }

    /**
     * Runs a query in SQL after a flush of earlier changes. A result mapping of {@code META-INF/crm-orm.xml} declares its results. Days are text in
     * both directions, {@code cast(:day as date)} and {@code cast(day as char(10))}: where no row of CRM Kit declares how a day
     * is stored, the provider converts it through {@link java.sql.Date}, which is an instant in the zone of the JVM.
     */
    public <T> List<T> rows(String sql, String mapping, Class<T> type, Map<String, Object> values) {
        flush();
        SessionQuery<T> query = query(() -> entityManager.createNativeQuery(sql, mapping), type);
        values.forEach((name, value) -> query.setParameter(name, bare(value)));
        return query.getResultList();
    }

    /** Returns a parameter of a statement in SQL as the driver accepts it: a day is passed as text. */
    public static @Nullable Object bare(@Nullable Object value) {
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /**
     * Creates a statement that writes to a table and bypasses the persistence context, after a flush of the changes in that
     * context.
     */
    public SessionQuery<Object> write(String sql, String table) {
        flush();
        return query(() -> entityManager.createNativeQuery(sql).setHint(SPACES, table), Object.class);
    }

    public SessionQuery<Object> update(String jpql) {
        flush();
        return query(() -> entityManager.createQuery(jpql), Object.class);
    }

    public void persist(KeyedRow row) {
        added.add(row);
        unflushed = true;
    }

    /** Returns the managed row of a key, or null. Changes of this unit of work to it are flushed before. */
    public <R extends Row> @Nullable R managed(Class<R> type, Key key) {
        if (unflushed && touched.stream().anyMatch(each -> type.isInstance(each.row()) && key.equals(each.key()))) {
            flush();
        }
        return ProviderCalls.call(() -> entityManager.find(type, key));
    }

    /** Returns a row as this unit of work first found it. The managed row may have been loaded again since. */
    public <R extends Row> R asFound(Class<R> type, R managed) {
        Row first = fresh == null ? null : fresh.firstLoaded(managed.getKey());
        return first == null ? managed : type.cast(first);
    }

    /** Returns whether the change of a record must still be guarded, and marks it as guarded. */
    public boolean guards(Key key, long version) {
        return guarded.add(new Guarded(key, version));
    }

    /** Raises the version of a row in which nothing else changes. */
    public void raiseVersion(Row row) {
        ProviderCalls.run(() -> entityManager.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    public void remove(Row row) {
        ProviderCalls.run(() -> entityManager.remove(row));
    }

    /** Detaches a row that was written outside the persistence context. */
    public void detach(KeyedRow row) {
        ProviderCalls.run(() -> entityManager.detach(row));
    }

    /** Runs a statement that inserts rows, so that the error of a rejection by the database names their kind. */
    public void adding(String kind, UUID id, Runnable write) {
        touched.add(new Touched(kind, key(id), 0, Write.ADD, null));
        write.run();
        touched.remove(touched.size() - 1);
    }

    public void touch(Touched one) {
        touched.add(one);
        unflushed = true;
    }

    /**
     * Flushes the changes.
     *
     * @throws IllegalStateException if the provider left out a change, as it does in a read-only persistence context
     */
    public void flush() {
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

    /**
     * Detaches changed rows that have not been flushed from the host's persistence context, so that no later flush writes them.
     */
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
            return; // a closed entity manager writes nothing
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
