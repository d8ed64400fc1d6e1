package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.spi.Store;

/**
 * A host with one entity manager that outlives its transactions, as with an extended persistence context or an open session in
 * the view. The rows that one transaction has read are still there in the next one.
 */
final class LongPersistenceContext implements AutoCloseable {

    private final Host host;
    private final EntityManager entityManager;

    private LongPersistenceContext(Host host) {
        this.host = host;
        this.entityManager = host.factory().createEntityManager();
    }

    static LongPersistenceContext of(Host host) {
        return new LongPersistenceContext(host);
    }

    EntityManager entityManager() {
        return entityManager;
    }

    /** Returns a store that joins the current transaction. */
    Store store() {
        return JpaStore.builder(host.factory())
                .schema(SchemaMode.NONE)
                .joining(() -> entityManager)
                .build();
    }

    <T> T transaction(Supplier<T> service) {
        entityManager.getTransaction().begin();
        try {
            T result = service.get();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
        }
    }

    @Override
    public void close() {
        entityManager.close();
    }
}
