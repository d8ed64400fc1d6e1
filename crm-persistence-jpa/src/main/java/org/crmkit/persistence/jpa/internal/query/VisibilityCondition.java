package org.crmkit.persistence.jpa.internal.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.kernel.permission.Visibility;

/**
 * Converts a visibility into a condition. All lists, counts, look-ups and reports use this class. If a query contains several
 * visibilities, each of them has its own mark, which keeps its parameters apart.
 */
public final class VisibilityCondition {

    private static final String UNMARKED = "";

    /** Up to so many users in sight, a page is read by their rows, and otherwise in the order of the list. */
    private static final int PEOPLE_MAX = 64;

    private static final Words JPQL =
            new Words("(select u.key.id from UserRow u where u.key.tenantId = :tenant and u.unit = ", """
            (select u.key.id from UserRow u, OrgUnitRow n where u.key.tenantId = :tenant and n.key.tenantId = :tenant
            and n.key.id = u.unit and n.path like\s""");

    private static final Words SQL =
            new Words("(select u.id from crm_user u where u.tenant_id = :tenant and u.unit_id = ", """
            (select u.id from crm_user u, crm_org_unit n where u.tenant_id = :tenant and n.tenant_id = :tenant
            and n.id = u.unit_id and n.path like\s""");

    private VisibilityCondition() {}

    /** The beginnings of the subqueries for the users of a unit, or of a subtree; the compared value follows. */
    private record Words(String ofUnit, String ofTree) {}

    /**
     * Restricts rows {@code r} to those in which one of the given attributes, such as the creator or the responsible user, is a
     * user within the visibility.
     */
    public static JpqlQuery ofPeople(JpqlQuery clauses, Visibility visibility, String... people) {
        return visibility instanceof Visibility.Everything
                ? clauses
                : clauses.and(withParameters(clauses, visibility, people));
    }

    /**
     * Returns the condition in the form that suits the number of rows that the query looks at, and sets its parameters. A database
     * computes the users in sight once for many rows. For a few rows it looks for the users of each row among those in sight. A
     * page is read by the rows of the users in sight if these are few, and otherwise in the order of the list.
     */
    private static String withParameters(JpqlQuery clauses, Visibility visibility, String... people) {
        if (clauses.rows() == JpqlQuery.Rows.MANY || !isOfUnits(visibility)) {
            set(clauses, visibility, UNMARKED);
            return condition(visibility, people);
        }
        if (clauses.rows() == JpqlQuery.Rows.PAGE) {
            List<UUID> few = PeopleInSight.of(clauses.entityManager(), visibility, PEOPLE_MAX);
            if (few.isEmpty()) {
                return "1 = 0";
            }
            if (few.size() <= PEOPLE_MAX) {
                clauses.set("people", few);
                return any(people, " in :people");
            }
        }
        set(clauses, visibility, UNMARKED);
        return oneOf(visibility, people);
    }

    /** Returns the condition that one of the people of a row is a user within a visibility of units. */
    private static String oneOf(Visibility visibility, String... people) {
        return "exists (" + people(visibility) + " and u.key.id in (" + String.join(", ", people) + "))";
    }

    /** Returns the query for the users {@code u} within a visibility of units. */
    static String people(Visibility visibility) {
        String inSight =
                visibility instanceof Visibility.OfUnit ? JPQL.ofUnit() + ":unit" : JPQL.ofTree() + ":path escape '!'";
        return inSight.substring("(".length());
    }

    private static boolean isOfUnits(Visibility visibility) {
        return visibility instanceof Visibility.OfUnit || visibility instanceof Visibility.OfUnitTree;
    }

    /** Restricts users {@code r} to those within the visibility. */
    public static JpqlQuery ofUsers(JpqlQuery clauses, Visibility visibility) {
        return visibility instanceof Visibility.Everything
                ? clauses
                : set(clauses.and(condition(visibility, "r.key.id")), visibility, UNMARKED);
    }

    /** Restricts rows {@code r} to those of customers within the visibility. */
    public static JpqlQuery ofCustomers(JpqlQuery clauses, Visibility visibility, String customer) {
        return visibility instanceof Visibility.Everything
                ? clauses
                : clauses.and(customers(customer, withParameters(clauses, visibility, "c.creator", "c.manager")));
    }

    /** Returns only the condition of {@link #ofPeople}. Its parameters are set by that method, or by {@link #set}. */
    public static String condition(Visibility visibility, String... people) {
        return condition(JPQL, visibility, UNMARKED, people);
    }

    public static String marked(Visibility visibility, String mark, String... people) {
        return condition(JPQL, visibility, mark, people);
    }

    /** Returns the same condition on columns. Its parameters are those of {@link #values}. */
    public static String sql(Visibility visibility, String... people) {
        return condition(SQL, visibility, UNMARKED, people);
    }

    /** Returns the condition of {@link #ofCustomers} on columns. Its parameters are those of {@link #values}. */
    public static String sqlOfCustomers(Visibility visibility, String customer) {
        return visibility instanceof Visibility.Everything
                ? "1 = 1"
                : "exists (select 1 from crm_customer v where v.tenant_id = :tenant and v.id = " + customer + " and "
                        + sql(visibility, "v.creator_id", "v.manager_id") + ")";
    }

    private static String customers(String customer, String inSight) {
        return """
            exists (select c.key.id from CustomerRow c
            where c.key.tenantId = :tenant and c.key.id = {customer} and {inSight})""".replace("{customer}", customer).replace("{inSight}", inSight);
    }

    /**
     * Restricts rows {@code r} like {@link #ofPeople}, to those within a scope, and those that satisfy another condition.
     *
     * @param other the condition for rows that are visible for another reason
     */
    public static JpqlQuery ofPeopleOr(JpqlQuery clauses, Visibility scope, String other, String... people) {
        return clauses.and(
                scope instanceof Visibility.Nothing
                        ? other
                        : "(" + withParameters(clauses, scope, people) + " or " + other + ")");
    }

    public static JpqlQuery set(JpqlQuery clauses, Visibility visibility, String mark) {
        values(visibility, mark).forEach(clauses::set);
        return clauses;
    }

    /** Returns the parameters of a condition. */
    public static Map<String, Object> values(Visibility visibility, String mark) {
        if (visibility instanceof Visibility.OfUser own) {
            return Map.of("me" + mark, own.user().value());
        }
        if (visibility instanceof Visibility.OfUnit own) {
            return Map.of("unit" + mark, own.unit().value());
        }
        return visibility instanceof Visibility.OfUnitTree tree
                ? Map.of("path" + mark, JpqlQuery.prefix(tree.path().value()))
                : Map.of();
    }

    /** Restricts org units to the unit of the visibility, or to its subtree. */
    public static JpqlQuery ofUnits(JpqlQuery clauses, Visibility visibility) {
        if (visibility instanceof Visibility.OfUser own) {
            return clauses.and("r.key.id in (select u.unit from UserRow u where u.key = :me)")
                    .set("me", clauses.key(own.user().value()));
        }
        if (visibility instanceof Visibility.OfUnit own) {
            return clauses.and("r.key.id = :unit").set("unit", own.unit().value());
        }
        if (visibility instanceof Visibility.OfUnitTree tree) {
            return clauses.and("r.path like :path escape '!'")
                    .set("path", JpqlQuery.prefix(tree.path().value()));
        }
        return allOrNothing(clauses, visibility);
    }

    /** Restricts records that are visible to everyone whose visibility is not empty. */
    public static JpqlQuery allOrNothing(JpqlQuery clauses, Visibility visibility) {
        return visibility instanceof Visibility.Nothing ? clauses.and("1 = 0") : clauses;
    }

    private static String condition(Words words, Visibility visibility, String mark, String... people) {
        if (visibility instanceof Visibility.OfUser) {
            return any(people, " = :me" + mark);
        }
        if (visibility instanceof Visibility.OfUnit) {
            return any(people, " in " + words.ofUnit() + ":unit" + mark + ")");
        }
        if (visibility instanceof Visibility.OfUnitTree) {
            return any(people, " in " + words.ofTree() + ":path" + mark + " escape '!')");
        }
        if (visibility instanceof Visibility.WithAssignedWork || visibility instanceof Visibility.WithOpenOpinions) {
            throw new IllegalArgumentException("these records are not visible for another reason: " + visibility);
        }
        return visibility instanceof Visibility.Nothing ? "1 = 0" : "1 = 1";
    }

    private static String any(String[] people, String condition) {
        return "(" + String.join(condition + " or ", people) + condition + ")";
    }
}
