package org.crmkit.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.crmkit.aggregate.Bearer;

/** The row of an aggregate that bears others. How often something has been attached is for guarded updates alone to write. */
@MappedSuperclass
abstract class BearerRow extends Row {

    @Column(name = "attached", nullable = false, updatable = false)
    long attached;

    abstract Bearer.State getState();

    long attached() {
        return attached;
    }

    /** Follows the guarded update, so that the same row can be guarded again. */
    void attachedOnceMore() {
        attached++;
    }
}
