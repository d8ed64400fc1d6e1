package org.crmkit.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.crmkit.aggregate.ReferenceTarget;

/** The row of a named aggregate that others may reference. Only guarded updates write its reference count. */
@MappedSuperclass
abstract class ReferenceTargetRow extends NamedRow {

    @Column(name = "reference_count", nullable = false, updatable = false)
    long referenceCount;

    abstract ReferenceTarget.State getState();

    /** Returns the value of {@link ReferenceTarget#base} for the record as it was read. */
    Object base() {
        return getState();
    }

    long referenceCount() {
        return referenceCount;
    }

    /** Repeats the guarded update in memory, so that the same row can be guarded again. */
    void countReference() {
        referenceCount++;
    }
}
