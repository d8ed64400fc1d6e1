package org.crmkit.persistence.jpa.internal.bulk;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** What the tables of every context work with in a unit of work. */
public interface ContextTables {

    /** Returns the entity manager of the tenant. */
    TenantEntityManager entityManager();

    /** Returns the function that determines the kind of database of an entity manager. */
    Function<EntityManager, Database> database();

    /** Returns the index by which rows are found by parts of their texts. */
    default PieceIndex pieceIndex() {
        return new PieceIndex(
                entityManager(), () -> database().apply(entityManager().entityManager()) == Database.POSTGRESQL);
    }

    /** Returns the writer of many rows. */
    default Bulk bulk() {
        return new Bulk(entityManager(), database());
    }
}
