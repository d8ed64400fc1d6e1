package org.crmkit.testkit.visibility;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/** A record as the super admin reads it. */
final class KnownRecord {

    private final Kind<?> kind;
    private final UUID id;
    private final Set<Object> facts = new HashSet<>();
    private Object shown;
    private Object whole;
    private Owners owners = Owners.NOBODY;
    private boolean there = true;

    KnownRecord(Kind<?> kind, UUID id, Object shown, Object whole) {
        this.kind = kind;
        this.id = id;
        this.shown = shown;
        this.whole = whole;
    }

    Kind<?> kind() {
        return kind;
    }

    UUID id() {
        return id;
    }

    /** Returns the facts that it ever contained: ids, numbers and marks, all of which its history contains. */
    Set<Object> facts() {
        return facts;
    }

    /** Returns its current state. */
    Object whole() {
        return whole;
    }

    /** Returns its creator and the user who is responsible for it. */
    Set<UserId> people() {
        return owners.people();
    }

    /**
     * Returns the customer whose users determine the visibility of the record; null if the record has users of its own.
     */
    @Nullable
    UUID customer() {
        return owners.customer();
    }

    boolean isThere() {
        return there;
    }

    boolean isShownAs(Object other) {
        return there && shown.equals(other);
    }

    void read(Object nowShown, Object nowWhole) {
        shown = nowShown;
        whole = nowWhole;
        there = true;
    }

    void belongsTo(Owners its) {
        owners = its;
    }

    void isGone() {
        there = false;
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
