package org.crmkit.persistence.jpa.internal.churn;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer's last order. */
@Embeddable
class LastOrderPart {

    @Column(name = "last_order_id", length = ExternalRecord.EXTERNAL_ID_MAX)
    @Nullable
    String externalId;

    @Column(name = "last_order_date")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Nullable
    LocalDate date;

    protected LastOrderPart() {}

    public @Nullable String getExternalId() {
        return externalId;
    }

    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LastOrderPart part
                && Objects.equals(externalId, part.externalId)
                && Objects.equals(date, part.date);
    }

    @Override
    public int hashCode() {
        return Objects.hash(externalId, date);
    }
}
