package org.crmkit.sales;

import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/** The input for losing an opportunity. */
record LossReason(
        @TextLimit(max = Closing.REASON_MAX, multiline = true)
        String reason) {

    LossReason {
        reason = Text.linesOrEmpty(reason, Closing.REASON_MAX);
    }
}
