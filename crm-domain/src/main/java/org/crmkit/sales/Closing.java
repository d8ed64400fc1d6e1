package org.crmkit.sales;

import java.time.Instant;
import org.crmkit.customer.CustomerId;
import org.crmkit.value.Percent;
import org.crmkit.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity ended.
 *
 * @param at when
 * @param before the success probability before, for taking it up again
 * @param customer the customer that it led to; just for a won one
 * @param lossReason why it was lost, 1 to {@value #REASON_MAX} code points; just for a lost one
 */
@ValueObject
public record Closing(
        Instant at,
        Percent before,
        @Nullable CustomerId customer,
        @Nullable String lossReason) {

    /** The maximum length of a reason, in code points. */
    public static final int REASON_MAX = 1000;

    /** Checks that there is either a customer or a reason. */
    public Closing {
        lossReason = Text.optionalLines("lossReason", lossReason, REASON_MAX);
        if ((customer == null) == (lossReason == null)) {
            throw new IllegalArgumentException("a closing has either a customer or a loss reason");
        }
    }

    static Closing won(Instant at, Percent before, CustomerId customer) {
        return new Closing(at, before, customer, null);
    }

    static Closing lost(Instant at, Percent before, String reason) {
        return new Closing(at, before, null, reason);
    }
}
