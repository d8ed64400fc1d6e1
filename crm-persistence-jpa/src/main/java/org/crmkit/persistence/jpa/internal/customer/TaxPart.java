package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.crmkit.customer.profile.TaxNumbers;
import org.jspecify.annotations.Nullable;

/** The tax numbers of a customer. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class TaxPart {

    @Column(name = "local_tax_number", length = TaxNumbers.NUMBER_MAX)
    @Nullable
    String local;

    @Column(name = "national_tax_number", length = TaxNumbers.NUMBER_MAX)
    @Nullable
    String national;

    protected TaxPart() {}

    public @Nullable String getLocal() {
        return local;
    }

    public void setLocal(@Nullable String local) {
        this.local = local;
    }

    public @Nullable String getNational() {
        return national;
    }

    public void setNational(@Nullable String national) {
        this.national = national;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaxPart part
                && Objects.equals(local, part.local)
                && Objects.equals(national, part.national);
    }

    @Override
    public int hashCode() {
        return Objects.hash(local, national);
    }
}
