package org.crmkit.persistence.jpa;

import org.crmkit.actor.Visibility;

/** Turns a visibility into a condition on rows {@code r}: the one place for every list, count, look-up and report. */
final class Sight {

    private static final String USERS_OF_UNIT =
            "(select u.key.id from UserRow u where u.key.tenantId = :tenant and u.unit = :unit)";
    private static final String USERS_OF_TREE = "(select u.key.id from UserRow u, OrgUnitRow n"
            + " where u.key.tenantId = :tenant and n.key.tenantId = :tenant"
            + " and n.key.id = u.unit and n.path like :path escape '!')";

    private Sight() {}

    /** Restricts records to those that one of the people of the visibility made or is in charge of. */
    static Clauses ofPeople(Clauses clauses, Visibility visibility, String... people) {
        if (visibility instanceof Visibility.Everything) {
            return clauses;
        }
        clauses.and(condition(visibility, people));
        if (visibility instanceof Visibility.OfUser own) {
            clauses.set("me", own.user().value());
        } else if (visibility instanceof Visibility.OfUnit own) {
            clauses.set("unit", own.unit().value());
        } else if (visibility instanceof Visibility.OfUnitTree tree) {
            clauses.set("path", Clauses.prefix(tree.path().value()));
        }
        return clauses;
    }

    /** The condition alone; its parameters are set by {@link #ofPeople}. */
    static String condition(Visibility visibility, String... people) {
        if (visibility instanceof Visibility.OfUser) {
            return any(people, " = :me");
        }
        if (visibility instanceof Visibility.OfUnit) {
            return any(people, " in " + USERS_OF_UNIT);
        }
        if (visibility instanceof Visibility.OfUnitTree) {
            return any(people, " in " + USERS_OF_TREE);
        }
        return visibility instanceof Visibility.Nothing ? "1 = 0" : "1 = 1";
    }

    /** Restricts org units to the one of the visibility, or to its subtree. */
    static Clauses ofUnits(Clauses clauses, Visibility visibility) {
        if (visibility instanceof Visibility.OfUser own) {
            return clauses.and("r.key.id in (select u.unit from UserRow u where u.key = :me)")
                    .set("me", clauses.key(own.user().value()));
        }
        if (visibility instanceof Visibility.OfUnit own) {
            return clauses.and("r.key.id = :unit").set("unit", own.unit().value());
        }
        if (visibility instanceof Visibility.OfUnitTree tree) {
            return clauses.and("r.path like :path escape '!'")
                    .set("path", Clauses.prefix(tree.path().value()));
        }
        return allOrNothing(clauses, visibility);
    }

    /** Restricts records that everybody sees who sees any. */
    static Clauses allOrNothing(Clauses clauses, Visibility visibility) {
        return visibility instanceof Visibility.Nothing ? clauses.and("1 = 0") : clauses;
    }

    private static String any(String[] people, String condition) {
        return "(" + String.join(condition + " or ", people) + condition + ")";
    }
}
