package org.crmkit.service.quality;

import jakarta.validation.constraints.NotNull;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for an opinion about a quality complaint.
 *
 * @param verdict 结论
 * @param text 意见
 */
public record OpinionDraft(
        @NotNull Verdict verdict,

        @TextLimit(max = Opinion.TEXT_MAX, multiline = true) String text) {

    /** Normalises the text. */
    public OpinionDraft {
        text = Text.linesOrEmpty(text, Opinion.TEXT_MAX);
    }
}
