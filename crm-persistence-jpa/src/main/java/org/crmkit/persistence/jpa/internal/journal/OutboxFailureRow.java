package org.crmkit.persistence.jpa.internal.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crmkit.persistence.jpa.internal.entity.KeyedRow;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_outbox_failure}: an unsent journal entry that the receiver failed to process, or that is parked. */
@Entity
@Table(name = "crm_outbox_failure")
@SuppressWarnings("NullAway.Init")
class OutboxFailureRow extends KeyedRow {

    @Column(name = "subject_id", nullable = false)
    UUID subject;

    @Column(name = "version", nullable = false)
    long version;

    @Column(name = "attempts", nullable = false)
    int attempts;

    @Column(name = "failed_at")
    @Nullable
    Instant failedAt;

    @Column(name = "parked_at")
    @Nullable
    Instant parkedAt;

    protected OutboxFailureRow() {}

    OutboxFailureRow(UUID subject, long version) {
        this.subject = subject;
        this.version = version;
    }

    public UUID getSubject() {
        return subject;
    }

    public long getVersion() {
        return version;
    }

    public int getAttempts() {
        return attempts;
    }

    public void setAttempts(int attempts) {
        this.attempts = attempts;
    }

    public void setFailedAt(@Nullable Instant failedAt) {
        this.failedAt = failedAt;
    }

    public @Nullable Instant getFailedAt() {
        return failedAt;
    }

    public @Nullable Instant getParkedAt() {
        return parkedAt;
    }

    public void setParkedAt(@Nullable Instant parkedAt) {
        this.parkedAt = parkedAt;
    }
}
