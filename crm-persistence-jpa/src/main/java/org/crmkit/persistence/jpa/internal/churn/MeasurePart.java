package org.crmkit.persistence.jpa.internal.churn;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.churn.Measure;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_churn_measure}. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class MeasurePart {

    @Column(name = "content", length = Measure.TEXT_MAX, nullable = false)
    String text;

    @Column(name = "recorded_by_id", nullable = false)
    UUID by;

    @Column(name = "recorded_at", nullable = false)
    Instant at;

    protected MeasurePart() {}

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public UUID getBy() {
        return by;
    }

    public void setBy(UUID by) {
        this.by = by;
    }

    public Instant getAt() {
        return at;
    }

    public void setAt(Instant at) {
        this.at = at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeasurePart part
                && Objects.equals(text, part.text)
                && Objects.equals(by, part.by)
                && Objects.equals(at, part.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, by, at);
    }
}
