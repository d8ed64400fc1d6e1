package org.crmkit.kernel.permission;

import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Which records an actor can reach, as data that every store turns into a condition of its query. Lists, counts, sums and
 * cursors therefore never contain anything of other records.
 */
@ValueObject
public sealed interface Visibility {

    /** No record at all. */
    record Nothing() implements Visibility {}

    /** Every record of the tenant. */
    record Everything() implements Visibility {}

    /** Records that a user created or is responsible for. */
    record OfUser(UserId user) implements Visibility {}

    /** Records that a user of a unit created or is responsible for. */
    record OfUnit(OrgUnitId unit) implements Visibility {}

    /** Records that a user of a unit, or of a unit below it, created or is responsible for. */
    record OfUnitTree(UnitPath path) implements Visibility {}

    /**
     * Records within another visibility, and those for which a user has assigned work in hand: a customer for whom the user
     * handles a service request. Only the repository of customers accepts it.
     */
    record WithAssignedWork(Visibility scope, UserId user) implements Visibility {}

    /**
     * Records within another visibility, and those about which a unit is asked for its opinion: quality complaints. Only the
     * repository of service requests accepts it.
     */
    record WithOpenOpinions(Visibility scope, OrgUnitId unit) implements Visibility {}

    /** Returns the visibility of every record of the tenant. */
    static Visibility everything() {
        return new Everything();
    }
}
