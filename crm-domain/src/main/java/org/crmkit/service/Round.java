package org.crmkit.service;

import java.time.Instant;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling a request, with the customer's feedback.
 *
 * @param handling 处理内容, 1 to {@value #HANDLING_MAX} code points
 * @param handler the user who handled it
 * @param handledAt when it was handled
 * @param feedback the customer's feedback; null if there is none yet
 */
@ValueObject
public record Round(
        String handling,
        UserId handler,
        Instant handledAt,
        @Nullable Feedback feedback) {

    /** The maximum length of a description of the handling, in code points. */
    public static final int HANDLING_MAX = 3000;

    /** Checks the text. */
    public Round {
        handling = Text.requiredLines("handling", handling, HANDLING_MAX);
    }

    Round with(Feedback given) {
        return new Round(handling, handler, handledAt, given);
    }
}
