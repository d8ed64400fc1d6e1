package org.crmkit.sales;

import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/** The input for an action that needs a reason. */
record Reason(
        @TextLimit(max = Closing.REASON_MAX, multiline = true)
        String reason) {

    Reason {
        reason = Text.linesOrEmpty(reason, Closing.REASON_MAX);
    }
}
