package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The kind of database of a store, which is determined once, through the entity manager at hand. */
public final class KnownDatabase {

    private volatile @Nullable Database known;

    Database behind(EntityManager entityManager) {
        Database found = known;
        if (found == null) {
            found = ProviderCalls.call(() -> Database.behind(entityManager));
            known = found;
        }
        return found;
    }
}
