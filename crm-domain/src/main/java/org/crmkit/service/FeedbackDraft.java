package org.crmkit.service;

import jakarta.validation.constraints.NotNull;
import org.crmkit.value.Rating;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in as a customer's feedback.
 *
 * @param satisfaction 满意度
 * @param result 处理结果; null if the customer said no more
 */
public record FeedbackDraft(
        @NotNull Rating satisfaction,

        @TextLimit(max = Feedback.RESULT_MAX, required = false, multiline = true) @Nullable
        String result) {

    /** Normalises the text. */
    public FeedbackDraft {
        result = Text.lines(result, Feedback.RESULT_MAX);
    }

    /** Drafts the feedback of a customer who only says how satisfied they are, 1 to 5. */
    public static FeedbackDraft of(int satisfaction) {
        return new FeedbackDraft(Rating.of(satisfaction), null);
    }
}
