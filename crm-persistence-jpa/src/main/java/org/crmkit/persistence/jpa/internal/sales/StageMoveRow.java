package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crmkit.persistence.jpa.internal.entity.KeyedRow;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_stage_move}. */
@Entity
@Table(name = "crm_stage_move")
@SuppressWarnings("NullAway.Init")
class StageMoveRow extends KeyedRow {

    @Column(name = "opportunity_id", nullable = false)
    UUID opportunity;

    @Column(name = "from_stage_id")
    @Nullable
    UUID fromStage;

    @Column(name = "to_stage_id", nullable = false)
    UUID toStage;

    @Column(name = "moved_at", nullable = false)
    Instant movedAt;

    @Column(name = "moved_by_id", nullable = false)
    UUID movedBy;

    @Column(name = "stayed_micros")
    @Nullable
    Long stayedMicros;

    protected StageMoveRow() {}

    public UUID getOpportunity() {
        return opportunity;
    }

    public void setOpportunity(UUID opportunity) {
        this.opportunity = opportunity;
    }

    public @Nullable UUID getFromStage() {
        return fromStage;
    }

    public void setFromStage(@Nullable UUID fromStage) {
        this.fromStage = fromStage;
    }

    public UUID getToStage() {
        return toStage;
    }

    public void setToStage(UUID toStage) {
        this.toStage = toStage;
    }

    public Instant getMovedAt() {
        return movedAt;
    }

    public void setMovedAt(Instant movedAt) {
        this.movedAt = movedAt;
    }

    public UUID getMovedBy() {
        return movedBy;
    }

    public void setMovedBy(UUID movedBy) {
        this.movedBy = movedBy;
    }

    public @Nullable Long getStayedMicros() {
        return stayedMicros;
    }

    public void setStayedMicros(@Nullable Long stayedMicros) {
        this.stayedMicros = stayedMicros;
    }
}
