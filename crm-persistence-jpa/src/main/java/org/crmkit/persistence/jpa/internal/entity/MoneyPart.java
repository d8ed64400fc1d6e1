package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An amount in a currency. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class MoneyPart {

    @Column(name = "amount", precision = 21, scale = 4)
    @Nullable
    BigDecimal amount;

    @Column(name = "currency", length = 3)
    @Nullable
    String currency;

    public MoneyPart() {}

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MoneyPart part
                && Objects.equals(amount, part.amount)
                && Objects.equals(currency, part.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }
}
