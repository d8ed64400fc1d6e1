package org.crmkit.persistence.jpa.internal.query;

import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/**
 * The users within a visibility of units, by which a query is restricted in the form that suits their number.
 *
 * @param visibility the visibility
 * @param users their ids, but not more than one over the limit; empty for the whole tree
 * @param isMost whether about every row of a list is one of theirs
 */
record PeopleInSight(Visibility visibility, List<UUID> users, boolean isMost) {

    /** Up to so many users are the parameters of a query; a database reads their rows by an index. */
    private static final int FEW = 64;

    /** If there are more, a list reads few rows of other users, and finding all of these users takes longer. */
    private static final int MANY = 2000;

    /** Some rows are read, or a page in the order of an index. PostgreSQL looks for each row in a hash table of the users. */
    private static final String HASHED = "function('sql', '? in (select unnest(?))', {person}, :people) = true";

    /** All rows of the users are read. PostgreSQL finds them by the indexes of the users, which it does only for an array. */
    private static final String BY_INDEX =
            "function('sql', '? = any(array(select unnest(?)))', {person}, :people) = true";

    /** Finds them, once in a unit of work. */
    static PeopleInSight of(TenantEntityManager entityManager, Visibility visibility) {
        if (visibility instanceof Visibility.OfUnitTree tree && tree.path().isRoot()) {
            return new PeopleInSight(visibility, List.of(), true);
        }
        List<UUID> users = entityManager.once(visibility, () -> find(entityManager, visibility));
        return new PeopleInSight(visibility, users, users.size() > MANY);
    }

    private static List<UUID> find(TenantEntityManager entityManager, Visibility visibility) {
        SessionQuery<UUID> query = entityManager
                .query(VisibilityCondition.people(visibility), UUID.class)
                .setMaxResults(MANY + 1)
                .setParameter("tenant", entityManager.tenant());
        VisibilityCondition.values(visibility, "").forEach(query::setParameter);
        return query.getResultList();
    }

    /** Returns the condition that one of the people of a row is one of these users, and sets its parameters. */
    String condition(JpqlQuery clauses, String... people) {
        if (users.isEmpty()) {
            return "1 = 0";
        }
        if (users.size() <= FEW) {
            clauses.set("people", Ids.padded(users));
            return VisibilityCondition.any(people, "{person} in :people");
        }
        if (clauses.entityManager().database() != Database.POSTGRESQL) {
            VisibilityCondition.set(clauses, visibility, "");
            return VisibilityCondition.condition(visibility, people);
        }
        clauses.set("people", users.toArray(UUID[]::new));
        return VisibilityCondition.any(people, clauses.rows() == JpqlQuery.Rows.COUNTED ? BY_INDEX : HASHED);
    }
}
