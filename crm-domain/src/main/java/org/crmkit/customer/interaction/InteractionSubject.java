package org.crmkit.customer.interaction;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The record that an interaction is about. {@link SubjectKind#of} makes it.
 *
 * @param kind the kind of record
 * @param record the bare id of the record
 */
@ValueObject
public record InteractionSubject(SubjectKind kind, UUID record) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public InteractionSubject {
        Required.that("kind", kind).and("record", record).check();
    }

    @Override
    public String toString() {
        return kind + " " + record;
    }
}
