package org.crmkit.persistence.jpa.internal.service;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.dictionary.Entry;
import org.jspecify.annotations.Nullable;

/** How a request was closed without feedback. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class RequestClosingPart {

    @Column(name = "closing_reason", length = Entry.VALUE_MAX)
    @Nullable
    String reason;

    @Column(name = "closed_by_id")
    @Nullable
    UUID by;

    @Column(name = "closed_at")
    @Nullable
    Instant at;

    protected RequestClosingPart() {}

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable UUID getBy() {
        return by;
    }

    public void setBy(@Nullable UUID by) {
        this.by = by;
    }

    public @Nullable Instant getAt() {
        return at;
    }

    public void setAt(@Nullable Instant at) {
        this.at = at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestClosingPart part
                && Objects.equals(reason, part.reason)
                && Objects.equals(by, part.by)
                && Objects.equals(at, part.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, by, at);
    }
}
