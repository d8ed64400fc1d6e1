package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The row of an aggregate. Only the provider writes its version. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class Row extends KeyedRow {

    @Version
    @Column(name = "version", nullable = false)
    long version;

    @Column(name = "creator_id", nullable = false, updatable = false)
    UUID creator;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    /** Loads the children that need separate statements, and returns their number. */
    public int loadChildren() {
        return 0;
    }

    public long getVersion() {
        return version;
    }

    public UUID getCreator() {
        return creator;
    }

    public void setCreator(UUID creator) {
        this.creator = creator;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        this.createdAt = createdAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public void setChangedAt(Instant changedAt) {
        this.changedAt = changedAt;
    }
}
