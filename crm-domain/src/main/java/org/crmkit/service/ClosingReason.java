package org.crmkit.service;

import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for closing a request without feedback.
 *
 * @param reason 关闭原因, a value of the dictionary
 */
record ClosingReason(@TextLimit(max = Entry.VALUE_MAX) String reason) {

    ClosingReason {
        reason = Text.lineOrEmpty(reason, Entry.VALUE_MAX);
    }
}
