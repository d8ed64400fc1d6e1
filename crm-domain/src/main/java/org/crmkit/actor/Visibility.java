package org.crmkit.actor;

import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Which records an actor can reach, as data that every store turns into a condition of its query: whatever list, count,
 * sum or cursor comes out of it never knew of the others.
 */
@ValueObject
public sealed interface Visibility {

    /** No record at all. */
    record Nothing() implements Visibility {}

    /** Every record of the tenant. */
    record Everything() implements Visibility {}

    /** Records that a user made or is in charge of. */
    record OfUser(UserId user) implements Visibility {}

    /** Records that somebody in a unit made or is in charge of. */
    record OfUnit(OrgUnitId unit) implements Visibility {}

    /** Records that somebody in a unit or below it made or is in charge of. */
    record OfUnitTree(UnitPath path) implements Visibility {}

    /** Returns the visibility of every record of the tenant. */
    static Visibility everything() {
        return new Everything();
    }
}
