package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assignment of an opportunity to a user. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class AssignmentPart {

    @Column(name = "assignee_id")
    @Nullable
    UUID assignee;

    @Column(name = "assigner_id")
    @Nullable
    UUID assigner;

    @Column(name = "assigned_at")
    @Nullable
    Instant assignedAt;

    public AssignmentPart() {}

    public @Nullable UUID getAssignee() {
        return assignee;
    }

    public void setAssignee(@Nullable UUID assignee) {
        this.assignee = assignee;
    }

    public @Nullable UUID getAssigner() {
        return assigner;
    }

    public void setAssigner(@Nullable UUID assigner) {
        this.assigner = assigner;
    }

    public @Nullable Instant getAssignedAt() {
        return assignedAt;
    }

    public void setAssignedAt(@Nullable Instant assignedAt) {
        this.assignedAt = assignedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssignmentPart part
                && Objects.equals(assignee, part.assignee)
                && Objects.equals(assigner, part.assigner)
                && Objects.equals(assignedAt, part.assignedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(assignee, assigner, assignedAt);
    }
}
