package org.crmkit.persistence.jpa.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** The users within a visibility of units, if they are few. */
final class PeopleInSight {

    private PeopleInSight() {}

    /**
     * Returns their ids, but not more than one over a limit. If there are not so many, an id may be contained more than once, so
     * that there are few different statements.
     */
    static List<UUID> of(TenantEntityManager entityManager, Visibility visibility, int limit) {
        return entityManager.once(visibility, () -> find(entityManager, visibility, limit));
    }

    private static List<UUID> find(TenantEntityManager entityManager, Visibility visibility, int limit) {
        SessionQuery<UUID> query = entityManager
                .query(VisibilityCondition.people(visibility), UUID.class)
                .setMaxResults(limit + 1)
                .setParameter("tenant", entityManager.tenant());
        VisibilityCondition.values(visibility, "").forEach(query::setParameter);
        return padded(query.getResultList());
    }

    private static List<UUID> padded(List<UUID> found) {
        List<UUID> all = new ArrayList<>(found);
        while (Integer.bitCount(all.size()) > 1) {
            all.add(found.get(0));
        }
        return all;
    }
}
