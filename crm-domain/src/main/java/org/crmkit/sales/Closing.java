package org.crmkit.sales;

import java.time.Instant;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity was closed.
 *
 * @param at when it was closed
 * @param probabilityBefore the success probability before closing, which is restored when the opportunity is reopened
 * @param amountBefore the expected amount before closing, which is restored as well; null if there was none
 * @param lossReason why it was lost, 1 to {@value #REASON_MAX} code points; not null if and only if it was lost
 */
@ValueObject
public record Closing(
        Instant at,
        Percent probabilityBefore,
        @Nullable Money amountBefore,
        @Nullable String lossReason) {

    /** The maximum length of a reason, in code points. */
    public static final int REASON_MAX = 1000;

    /** Normalises the reason. */
    public Closing {
        lossReason = Text.optionalLines("lossReason", lossReason, REASON_MAX);
    }

    /** Returns whether it was won. */
    public boolean isWon() {
        return lossReason == null;
    }

    /** Returns the same closing at another instant. */
    Closing correctedTo(Instant other) {
        return new Closing(other, probabilityBefore, amountBefore, lossReason);
    }
}
