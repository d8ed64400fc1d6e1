package org.crmkit.persistence.jpa.internal.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crmkit.persistence.jpa.internal.entity.KeyedRow;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_journal}. */
@Entity
@Table(name = "crm_journal")
@SuppressWarnings("NullAway.Init")
class JournalRow extends KeyedRow {

    @Column(name = "kind", length = 32, nullable = false)
    String kind;

    @Column(name = "subject_id", nullable = false)
    UUID subject;

    @Column(name = "version", nullable = false)
    long version;

    @Column(name = "type", length = 64, nullable = false)
    String type;

    @Column(name = "payload", length = 1000000, nullable = false)
    String payload;

    @Column(name = "actor_id", nullable = false)
    UUID actor;

    @Column(name = "happened_at", nullable = false)
    Instant happenedAt;

    @Column(name = "outbox", length = 16, nullable = false)
    @Convert(converter = JournalCodes.OfOutboxState.class)
    OutboxState outbox;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    protected JournalRow() {}

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public UUID getSubject() {
        return subject;
    }

    public void setSubject(UUID subject) {
        this.subject = subject;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getPayload() {
        return payload;
    }

    public void setPayload(String payload) {
        this.payload = payload;
    }

    public UUID getActor() {
        return actor;
    }

    public void setActor(UUID actor) {
        this.actor = actor;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public void setHappenedAt(Instant happenedAt) {
        this.happenedAt = happenedAt;
    }

    public OutboxState getOutbox() {
        return outbox;
    }

    public void setOutbox(OutboxState outbox) {
        this.outbox = outbox;
    }

    public @Nullable Instant getSentAt() {
        return sentAt;
    }

    public void setSentAt(@Nullable Instant sentAt) {
        this.sentAt = sentAt;
    }
}
