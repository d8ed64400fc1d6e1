package org.crmkit.persistence.jpa.internal.customer.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.customer.interaction.InteractionSubject;
import org.crmkit.customer.interaction.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The record that an interaction is about. */
@Embeddable
class SubjectPart {

    @Column(name = "subject_kind", length = SubjectKind.MAX)
    @Nullable
    String kind;

    @Column(name = "subject_record")
    @Nullable
    UUID record;

    protected SubjectPart() {}

    static @Nullable SubjectPart of(@Nullable InteractionSubject subject) {
        if (subject == null) {
            return null;
        }
        SubjectPart part = new SubjectPart();
        part.kind = subject.kind().code();
        part.record = subject.record();
        return part;
    }

    @Nullable
    InteractionSubject subject() {
        return subject(kind, record);
    }

    static @Nullable InteractionSubject subject(@Nullable String kind, @Nullable UUID record) {
        return kind == null || record == null ? null : new InteractionSubject(new SubjectKind(kind), record);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectPart part
                && Objects.equals(kind, part.kind)
                && Objects.equals(record, part.record);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, record);
    }
}
