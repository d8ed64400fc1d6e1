package org.crmkit.service;

import java.time.Instant;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * How a request was closed without feedback of the customer.
 *
 * @param reason 关闭原因, a value of the dictionary
 * @param by the user who closed it
 * @param at when it was closed
 */
@ValueObject
public record Closing(String reason, UserId by, Instant at) {

    /** Checks the text. */
    public Closing {
        reason = Text.required("reason", reason, Entry.VALUE_MAX);
    }
}
