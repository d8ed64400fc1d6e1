package org.crmkit.service;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for a customer's feedback.
 *
 * @param satisfaction 满意度
 * @param result 处理结果; null for none
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record FeedbackDraft(
        @NotNull Rating satisfaction,

        @TextLimit(max = Feedback.RESULT_MAX, required = false, multiline = true) @Nullable
        String result,

        List<Violation> violations)
        implements Draft {

    /** Normalises the text. */
    public FeedbackDraft {
        result = Text.lines(result, Feedback.RESULT_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("satisfaction", satisfaction);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public FeedbackDraft(Rating satisfaction, @Nullable String result) {
        this(satisfaction, result, List.of());
    }

    /** Returns this draft with the satisfaction read from text, {@code 1} to {@code 5}. */
    public FeedbackDraft satisfaction(@Nullable String satisfaction) {
        DraftValues values = DraftValues.of(this);
        Rating read = values.rating("satisfaction", satisfaction);
        return FeedbackDraftBuilder.builder(this)
                .satisfaction(read)
                .violations(values.violations())
                .build();
    }

    /** Creates the input for feedback with a satisfaction of 1 to 5 only. */
    public static FeedbackDraft of(int satisfaction) {
        return new FeedbackDraft(Rating.of(satisfaction), null);
    }
}
