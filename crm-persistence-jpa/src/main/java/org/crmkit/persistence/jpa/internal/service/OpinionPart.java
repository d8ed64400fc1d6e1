package org.crmkit.persistence.jpa.internal.service;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.service.quality.Opinion;
import org.crmkit.service.quality.Verdict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_service_opinion}: an opinion for which a unit was asked. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class OpinionPart {

    @Column(name = "unit_id", nullable = false)
    UUID unit;

    @Column(name = "due", nullable = false)
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate due;

    @Column(name = "asked_by_id", nullable = false)
    UUID askedBy;

    @Column(name = "asked_at", nullable = false)
    Instant askedAt;

    @Column(name = "verdict", length = 16)
    @Convert(converter = ServiceCodes.OfVerdict.class)
    @Nullable
    Verdict verdict;

    @Column(name = "text", length = Opinion.TEXT_MAX)
    @Nullable
    String text;

    @Column(name = "ended_by_id")
    @Nullable
    UUID endedBy;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    protected OpinionPart() {}

    public UUID getUnit() {
        return unit;
    }

    public void setUnit(UUID unit) {
        this.unit = unit;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public UUID getAskedBy() {
        return askedBy;
    }

    public void setAskedBy(UUID askedBy) {
        this.askedBy = askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public void setAskedAt(Instant askedAt) {
        this.askedAt = askedAt;
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable UUID getEndedBy() {
        return endedBy;
    }

    public void setEndedBy(@Nullable UUID endedBy) {
        this.endedBy = endedBy;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public void setEndedAt(@Nullable Instant endedAt) {
        this.endedAt = endedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpinionPart part
                && Objects.equals(unit, part.unit)
                && Objects.equals(due, part.due)
                && Objects.equals(askedBy, part.askedBy)
                && Objects.equals(askedAt, part.askedAt)
                && Objects.equals(verdict, part.verdict)
                && Objects.equals(text, part.text)
                && Objects.equals(endedBy, part.endedBy)
                && Objects.equals(endedAt, part.endedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, due, askedBy, askedAt, verdict, text, endedBy, endedAt);
    }
}
