package org.crmkit.persistence.jpa.internal.service;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The deadlines of a service request. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class DeadlinesPart {

    /** The maximum length of the instants of one kind that are recorded: each has at most 28 characters, with a blank. */
    static final int MISSES_LENGTH = 4200;

    @Column(name = "due_from", nullable = false)
    Instant from;

    @Column(name = "assign_by")
    @Nullable
    Instant assignBy;

    @Column(name = "first_assigned_at")
    @Nullable
    Instant assignedAt;

    @Column(name = "handle_by")
    @Nullable
    Instant handleBy;

    @Column(name = "recorded_assign_misses", length = MISSES_LENGTH)
    @Nullable
    String assignMisses;

    @Column(name = "recorded_handle_misses", length = MISSES_LENGTH)
    @Nullable
    String handleMisses;

    @Column(name = "miss_recorded_at")
    @Nullable
    Instant recordedAt;

    protected DeadlinesPart() {}

    public Instant getFrom() {
        return from;
    }

    public void setFrom(Instant from) {
        this.from = from;
    }

    public @Nullable Instant getAssignBy() {
        return assignBy;
    }

    public void setAssignBy(@Nullable Instant assignBy) {
        this.assignBy = assignBy;
    }

    public @Nullable Instant getAssignedAt() {
        return assignedAt;
    }

    public void setAssignedAt(@Nullable Instant assignedAt) {
        this.assignedAt = assignedAt;
    }

    public @Nullable Instant getHandleBy() {
        return handleBy;
    }

    public void setHandleBy(@Nullable Instant handleBy) {
        this.handleBy = handleBy;
    }

    public @Nullable String getAssignMisses() {
        return assignMisses;
    }

    public void setAssignMisses(@Nullable String assignMisses) {
        this.assignMisses = assignMisses;
    }

    public @Nullable String getHandleMisses() {
        return handleMisses;
    }

    public void setHandleMisses(@Nullable String handleMisses) {
        this.handleMisses = handleMisses;
    }

    public @Nullable Instant getRecordedAt() {
        return recordedAt;
    }

    public void setRecordedAt(@Nullable Instant recordedAt) {
        this.recordedAt = recordedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeadlinesPart part
                && Objects.equals(from, part.from)
                && Objects.equals(assignBy, part.assignBy)
                && Objects.equals(assignedAt, part.assignedAt)
                && Objects.equals(handleBy, part.handleBy)
                && Objects.equals(assignMisses, part.assignMisses)
                && Objects.equals(handleMisses, part.handleMisses)
                && Objects.equals(recordedAt, part.recordedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, assignBy, assignedAt, handleBy, assignMisses, handleMisses, recordedAt);
    }
}
