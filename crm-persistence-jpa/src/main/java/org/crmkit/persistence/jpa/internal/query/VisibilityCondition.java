package org.crmkit.persistence.jpa.internal.query;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.Visibility;

/**
 * Converts a visibility into a condition. All lists, counts, look-ups and reports use this class. If a query contains several
 * visibilities, each of them has its own mark, which keeps its parameters apart.
 */
public final class VisibilityCondition {

    private static final String UNMARKED = "";

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
     * Returns the condition in the form that suits the number of rows that the query looks at, and sets its parameters. The users
     * in sight are found once, and named. For one row, the database looks for its users among those in sight; so it does for the
     * rows of a page if most users are in sight.
     */
    private static String withParameters(JpqlQuery clauses, Visibility visibility, String... people) {
        JpqlQuery.Rows rows = clauses.rows();
        if (rows == JpqlQuery.Rows.MANY || !isOfUnits(visibility)) {
            set(clauses, visibility, UNMARKED);
            return condition(visibility, people);
        }
        if (rows == JpqlQuery.Rows.ONE) {
            set(clauses, visibility, UNMARKED);
            return oneOf(visibility, people);
        }
        PeopleInSight inSight = PeopleInSight.of(clauses.entityManager(), visibility);
        if (inSight.isMost()) {
            set(clauses, visibility, UNMARKED);
            return rows == JpqlQuery.Rows.COUNTED ? condition(visibility, people) : oneOf(visibility, people);
        }
        return inSight.condition(clauses, people);
    }

    /**
     * Returns the condition that one of the people of a row is a user within a visibility of units. The users of each row are
     * counted, because PostgreSQL would compare each row with all users in sight if it were asked whether they exist.
     */
    private static String oneOf(Visibility visibility, String... people) {
        return "(" + people(visibility).replace("select u.key.id ", "select count(u) ") + " and u.key.id in ("
                + String.join(", ", people) + ")) > 0";
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
            return any(people, "{person} = :me" + mark);
        }
        if (visibility instanceof Visibility.OfUnit) {
            return any(people, "{person} in " + words.ofUnit() + ":unit" + mark + ")");
        }
        if (visibility instanceof Visibility.OfUnitTree) {
            return any(people, "{person} in " + words.ofTree() + ":path" + mark + " escape '!')");
        }
        if (visibility instanceof Visibility.WithAssignedWork || visibility instanceof Visibility.WithOpenOpinions) {
            throw new IllegalArgumentException("these records are not visible for another reason: " + visibility);
        }
        return visibility instanceof Visibility.Nothing ? "1 = 0" : "1 = 1";
    }

    /** Returns the condition that one of the people of a row meets a condition on {@code {person}}. */
    static String any(String[] people, String condition) {
        return Stream.of(people)
                .map(person -> condition.replace("{person}", person))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
