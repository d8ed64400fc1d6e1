package org.crmkit.customer.profile;

import org.crmkit.kernel.value.Rating;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The mutual assessment of the tenant and a customer.
 *
 * @param satisfaction 满意度: how satisfied the customer is; null if unknown
 * @param credit 信用度: how creditworthy the customer is; null if unknown
 */
@ValueObject
public record Assessment(
        @Nullable Rating satisfaction, @Nullable Rating credit) {

    /** Both ratings are null. */
    public static final Assessment UNKNOWN = new Assessment(null, null);
}
