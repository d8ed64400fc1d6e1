package org.crmkit.sales;

import java.time.Instant;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity was closed.
 *
 * @param at when it was closed
 * @param before the success probability before closing, which is restored when the opportunity is reopened
 * @param customer the customer that it led to; not null if and only if it was won
 * @param lossReason why it was lost, 1 to {@value #REASON_MAX} code points; not null if and only if it was lost
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
