package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Objects;
import org.crmkit.persistence.jpa.internal.entity.MoneyPart;
import org.crmkit.sales.Closing;
import org.jspecify.annotations.Nullable;

/** The closing of an opportunity. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ClosingPart {

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "probability_before")
    @Nullable
    Integer probabilityBefore;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount_before", precision = 21, scale = 4))
    @AttributeOverride(name = "currency", column = @Column(name = "currency_before", length = 3))
    @Nullable
    MoneyPart amountBefore;

    @Column(name = "loss_reason", length = Closing.REASON_MAX)
    @Nullable
    String lossReason;

    protected ClosingPart() {}

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public void setClosedAt(@Nullable Instant closedAt) {
        this.closedAt = closedAt;
    }

    public @Nullable Integer getProbabilityBefore() {
        return probabilityBefore;
    }

    public void setProbabilityBefore(@Nullable Integer probabilityBefore) {
        this.probabilityBefore = probabilityBefore;
    }

    public @Nullable MoneyPart getAmountBefore() {
        return amountBefore;
    }

    public void setAmountBefore(@Nullable MoneyPart amountBefore) {
        this.amountBefore = amountBefore;
    }

    public @Nullable String getLossReason() {
        return lossReason;
    }

    public void setLossReason(@Nullable String lossReason) {
        this.lossReason = lossReason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClosingPart part
                && Objects.equals(closedAt, part.closedAt)
                && Objects.equals(probabilityBefore, part.probabilityBefore)
                && Objects.equals(amountBefore, part.amountBefore)
                && Objects.equals(lossReason, part.lossReason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(closedAt, probabilityBefore, amountBefore, lossReason);
    }
}
