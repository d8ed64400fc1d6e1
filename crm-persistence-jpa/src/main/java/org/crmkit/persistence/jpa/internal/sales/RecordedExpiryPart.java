package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The recorded expiries of an opportunity. */
@Embeddable
class RecordedExpiryPart {

    /** The maximum length of the dates: {@value org.crmkit.sales.Opportunity.RecordedExpiry#EXPECTED_CLOSES_MAX} of them, with blanks. */
    static final int EXPECTED_CLOSES_LENGTH = 1100;

    @Column(name = "recorded_expected_closes", length = EXPECTED_CLOSES_LENGTH)
    @Nullable
    String expectedCloses;

    @Column(name = "recorded_stage_since")
    @Nullable
    Instant stageSince;

    @Column(name = "expiry_recorded_at")
    @Nullable
    Instant at;

    protected RecordedExpiryPart() {}

    public @Nullable String getExpectedCloses() {
        return expectedCloses;
    }

    public void setExpectedCloses(@Nullable String expectedCloses) {
        this.expectedCloses = expectedCloses;
    }

    public @Nullable Instant getStageSince() {
        return stageSince;
    }

    public void setStageSince(@Nullable Instant stageSince) {
        this.stageSince = stageSince;
    }

    public @Nullable Instant getAt() {
        return at;
    }

    public void setAt(@Nullable Instant at) {
        this.at = at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordedExpiryPart part
                && Objects.equals(expectedCloses, part.expectedCloses)
                && Objects.equals(stageSince, part.stageSince)
                && Objects.equals(at, part.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(expectedCloses, stageSince, at);
    }
}
