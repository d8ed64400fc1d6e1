package org.crmkit.service.quality;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for an opinion about a quality complaint.
 *
 * @param verdict 结论
 * @param text 意见
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record OpinionDraft(
        @NotNull Verdict verdict,

        @TextLimit(max = Opinion.TEXT_MAX, multiline = true) String text,
        List<Violation> violations)
        implements Draft {

    /** Normalises the text. */
    public OpinionDraft {
        text = Text.linesOrEmpty(text, Opinion.TEXT_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("verdict", verdict);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public OpinionDraft(Verdict verdict, String text) {
        this(verdict, text, List.of());
    }

    /** Returns this draft with the verdict read from text, the name of a constant in capitals or not. */
    public OpinionDraft verdict(@Nullable String verdict) {
        DraftValues values = DraftValues.of(this);
        Verdict read = values.constant("verdict", verdict, Verdict.class);
        return OpinionDraftBuilder.builder(this)
                .verdict(read)
                .violations(values.violations())
                .build();
    }
}
