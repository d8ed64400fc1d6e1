package org.crmkit.churn;

import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for the loss of a customer.
 *
 * @param reason 流失原因
 */
record Reason(
        @TextLimit(max = ChurnCase.REASON_MAX, multiline = true)
        String reason) {

    Reason {
        reason = Text.linesOrEmpty(reason, ChurnCase.REASON_MAX);
    }
}
