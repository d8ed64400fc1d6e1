package org.crmkit.service;

import java.time.Instant;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.crmkit.service.quality.Resolution;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling a request, with the customer's feedback.
 *
 * @param handling 处理内容, 1 to {@value #HANDLING_MAX} code points
 * @param handler the user who handled it
 * @param handledAt when it was handled
 * @param handleBy by when it had to be handled; null if it did not have to be by a certain instant
 * @param feedback the customer's feedback; null if there is none
 * @param closing how the request was closed while it waited for this feedback; null if it was not, or if there is feedback
 * @param resolution how a quality complaint was resolved; null for other requests
 */
@ValueObject
public record Round(
        String handling,
        UserId handler,
        Instant handledAt,
        @Nullable Instant handleBy,
        @Nullable Feedback feedback,
        @Nullable Closing closing,
        @Nullable Resolution resolution) {

    /** The maximum length of a description of the handling, in code points. */
    public static final int HANDLING_MAX = 3000;

    /** Checks the text, and that there is no feedback on a round that was closed. */
    public Round {
        handling = Text.requiredLines("handling", handling, HANDLING_MAX);
        if (feedback != null && closing != null) {
            throw new IllegalArgumentException("a round has either feedback or a closing");
        }
        resolution = resolution == null ? null : resolution.guarded();
    }

    /** Returns whether the customer's feedback is still awaited. */
    public boolean isOpen() {
        return feedback == null && closing == null;
    }

    /** Returns whether it was handled in time; null if it did not have to be by a certain instant. */
    public @Nullable Boolean handledInTime() {
        return handleBy == null ? null : !Deadlines.isMissed(handleBy, handledAt);
    }

    /** Returns the texts in which a search looks for words. */
    Stream<String> texts() {
        String result = feedback == null ? null : feedback.result();
        return Stream.concat(Stream.of(handling), Stream.ofNullable(result));
    }

    static Round handled(
            String handling, @Nullable Resolution resolution, UserId handler, Instant at, @Nullable Instant handleBy) {
        return new Round(handling, handler, at, handleBy, null, null, resolution);
    }

    Round with(Feedback given) {
        return new Round(handling, handler, handledAt, handleBy, given, null, resolution);
    }

    Round with(Closing closed) {
        return new Round(handling, handler, handledAt, handleBy, null, closed, resolution);
    }
}
