package org.crmkit.sales;

import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;

/** What a caller hands in about a loss. */
record LossReason(@TextLimit(max = Closing.REASON_MAX) String reason) {

    LossReason {
        reason = Text.normalOrEmpty(reason);
    }
}
