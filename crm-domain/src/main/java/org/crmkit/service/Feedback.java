package org.crmkit.service;

import java.time.Instant;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The customer's feedback on how a request was handled.
 *
 * @param result 处理结果, at most {@value #RESULT_MAX} code points
 * @param satisfaction 满意度
 * @param by the user who recorded it
 * @param at when it was recorded
 */
@ValueObject
public record Feedback(@Nullable String result, Rating satisfaction, UserId by, Instant at) {

    /** The maximum length of a result, in code points. */
    public static final int RESULT_MAX = 3000;

    /** Checks the text. */
    public Feedback {
        result = Text.optionalLines("result", result, RESULT_MAX);
    }
}
