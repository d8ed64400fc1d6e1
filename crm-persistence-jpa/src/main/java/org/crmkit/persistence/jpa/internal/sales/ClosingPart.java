package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
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
    Integer before;

    @Column(name = "customer_id")
    @Nullable
    UUID customer;

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

    public @Nullable Integer getBefore() {
        return before;
    }

    public void setBefore(@Nullable Integer before) {
        this.before = before;
    }

    public @Nullable UUID getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable UUID customer) {
        this.customer = customer;
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
                && Objects.equals(before, part.before)
                && Objects.equals(customer, part.customer)
                && Objects.equals(lossReason, part.lossReason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(closedAt, before, customer, lossReason);
    }
}
