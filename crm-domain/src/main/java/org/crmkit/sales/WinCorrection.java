package org.crmkit.sales;

import java.time.LocalDate;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for correcting a won opportunity.
 *
 * @param agreed the agreed amount, in the same currency or another one; null keeps the present amount
 * @param closedOn the day on which it was closed, in the zone of the tenant; null keeps the present instant. The time of day
 *     stays, but the instant is never before the assignment or in the future
 * @param reason why it is corrected, 1 to {@value Closing#REASON_MAX} code points
 */
public record WinCorrection(
        @Nullable Money agreed,
        @Nullable LocalDate closedOn,

        @TextLimit(max = Closing.REASON_MAX, multiline = true)
        String reason) {

    /**
     * Normalises the reason; a negative or too large amount, or a day out of range, is rejected with an {@link
     * InvalidInputException}.
     */
    public WinCorrection {
        agreed = Money.optional("agreed", agreed);
        closedOn = DateLimits.optional("closedOn", closedOn);
        reason = Text.linesOrEmpty(reason, Closing.REASON_MAX);
    }

    /** Another agreed amount. */
    public static WinCorrection ofAgreed(Money agreed, String reason) {
        return new WinCorrection(Required.of("agreed", agreed), null, reason);
    }

    /** Another day on which it was closed. */
    public static WinCorrection ofDay(LocalDate closedOn, String reason) {
        return new WinCorrection(null, Required.of("closedOn", closedOn), reason);
    }
}
