package org.crmkit.churn;

import java.time.Instant;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A measure 暂缓措施 that was taken to keep a customer.
 *
 * @param text 1 to {@value #TEXT_MAX} code points
 * @param by the user who took it
 * @param at when it was recorded
 */
@ValueObject
public record Measure(String text, UserId by, Instant at) {

    /** The maximum length of a text, in code points. */
    public static final int TEXT_MAX = 2000;

    /** Checks the text. */
    public Measure {
        text = Text.requiredLines("text", text, TEXT_MAX);
    }
}
