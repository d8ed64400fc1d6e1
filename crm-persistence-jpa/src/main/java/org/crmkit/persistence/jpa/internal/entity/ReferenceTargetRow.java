package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.crmkit.kernel.aggregate.ReferenceTarget;

/** The row of a named aggregate that others may reference. Only guarded updates write its reference count. */
@MappedSuperclass
public abstract class ReferenceTargetRow extends NamedRow {

    @Column(name = "reference_count", nullable = false, updatable = false)
    long referenceCount;

    public abstract ReferenceTarget.State getState();

    /** Returns the value of {@link ReferenceTarget#base} for the record as it was read. */
    public Object base() {
        return getState();
    }

    public long referenceCount() {
        return referenceCount;
    }

    /** Repeats the guarded update in memory, so that the same row can be guarded again. */
    public void countReference() {
        referenceCount++;
    }
}
