package org.crmkit.persistence.jpa.internal.bulk;

import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** What the tables of every context work with in a unit of work. */
public interface ContextTables {

    /** Returns the entity manager of the tenant. */
    TenantEntityManager entityManager();

    /** Returns the index by which rows are found by parts of their texts. */
    default PieceIndex pieceIndex() {
        return new PieceIndex(entityManager());
    }

    /** Returns the writer of many rows. */
    default Bulk bulk() {
        return new Bulk(entityManager());
    }
}
