package org.crmkit.service;

import jakarta.validation.constraints.NotNull;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for a customer's feedback.
 *
 * @param satisfaction 满意度
 * @param result 处理结果; null for none
 */
public record FeedbackDraft(
        @NotNull Rating satisfaction,

        @TextLimit(max = Feedback.RESULT_MAX, required = false, multiline = true) @Nullable
        String result) {

    /** Normalises the text. */
    public FeedbackDraft {
        result = Text.lines(result, Feedback.RESULT_MAX);
    }

    /** Creates the input for feedback with a satisfaction of 1 to 5 only. */
    public static FeedbackDraft of(int satisfaction) {
        return new FeedbackDraft(Rating.of(satisfaction), null);
    }
}
