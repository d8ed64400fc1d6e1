package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One unit of work at the entity manager: queries are asked without the provider's own flush before each of them; what has
 * been written is flushed once, at the end, or when something is read after it.
 */
final class Session {

    private final EntityManager entityManager;
    private final String tenant;
    private final List<Touched> touched = new ArrayList<>();
    private boolean unflushed;

    Session(EntityManager entityManager, String tenant) {
        this.entityManager = entityManager;
        this.tenant = tenant;
    }

    /** A record that this unit of work has saved or added, for the error if the database refuses it. */
    record Touched(String kind, Key key, long version, boolean added, KeyedRow row) {}

    EntityManager entityManager() {
        return entityManager;
    }

    String tenant() {
        return tenant;
    }

    Key key(UUID id) {
        return new Key(tenant, id);
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

    Query update(String jpql) {
        flush();
        return entityManager.createQuery(jpql).setFlushMode(FlushModeType.COMMIT);
    }

    void persist(KeyedRow row) {
        entityManager.persist(row);
        unflushed = true;
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
