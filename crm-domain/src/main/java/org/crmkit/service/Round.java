package org.crmkit.service;

import java.time.Instant;
import org.crmkit.actor.UserId;
import org.crmkit.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling a request, and what the customer said to it.
 *
 * @param handling 处理内容, 1 to {@value #HANDLING_MAX} code points
 * @param handler who handled it
 * @param handledAt when
 * @param feedback what the customer said; null if nothing yet
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
