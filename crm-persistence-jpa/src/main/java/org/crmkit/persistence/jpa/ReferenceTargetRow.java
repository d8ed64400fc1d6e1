package org.crmkit.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.crmkit.aggregate.ReferenceTarget;

/** The row of a named aggregate that bears others. What counts them is for guarded updates alone to write. */
@MappedSuperclass
abstract class ReferenceTargetRow extends NamedRow {

    @Column(name = "reference_count", nullable = false, updatable = false)
    long referenceCount;

    abstract ReferenceTarget.State getState();

    /** What {@link ReferenceTarget#base} says of the record as it was found. */
    Object base() {
        return getState();
    }

    long referenceCount() {
        return referenceCount;
    }

    /** Follows the guarded update, so that the same row can be guarded again. */
    void countReference() {
        referenceCount++;
    }
}
