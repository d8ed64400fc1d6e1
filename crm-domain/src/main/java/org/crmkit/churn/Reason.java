package org.crmkit.churn;

import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;

/**
 * What a caller hands in about why a customer is lost.
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
