package org.crmkit.customer;

import org.crmkit.value.Rating;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What we and they think of each other.
 *
 * @param satisfaction 满意度: how satisfied they are
 * @param credit 信用度: how well they pay
 */
@ValueObject
public record Assessment(
        @Nullable Rating satisfaction, @Nullable Rating credit) {

    /** Nothing is known. */
    public static final Assessment UNKNOWN = new Assessment(null, null);
}
