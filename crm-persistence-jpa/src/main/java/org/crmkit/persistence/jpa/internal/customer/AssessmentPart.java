package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mutual assessment: the customer's satisfaction with us, and our rating of the customer's credit. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class AssessmentPart {

    @Column(name = "satisfaction")
    @Nullable
    Integer satisfaction;

    @Column(name = "credit")
    @Nullable
    Integer credit;

    protected AssessmentPart() {}

    public @Nullable Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(@Nullable Integer satisfaction) {
        this.satisfaction = satisfaction;
    }

    public @Nullable Integer getCredit() {
        return credit;
    }

    public void setCredit(@Nullable Integer credit) {
        this.credit = credit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessmentPart part
                && Objects.equals(satisfaction, part.satisfaction)
                && Objects.equals(credit, part.credit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(satisfaction, credit);
    }
}
