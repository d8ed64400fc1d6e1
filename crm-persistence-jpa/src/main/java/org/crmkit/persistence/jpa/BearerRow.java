package org.crmkit.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.crmkit.aggregate.Bearer;

/** The row of a named aggregate that bears others. What counts them is for guarded updates alone to write. */
@MappedSuperclass
abstract class BearerRow extends NamedRow {

    @Column(name = "attached", nullable = false, updatable = false)
    long attached;

    abstract Bearer.State getState();

    /** What {@link Bearer#base} says of the record as it was found. */
    Object base() {
        return getState();
    }

    long attached() {
        return attached;
    }

    /** Follows the guarded update, so that the same row can be guarded again. */
    void attachedOnceMore() {
        attached++;
    }
}
