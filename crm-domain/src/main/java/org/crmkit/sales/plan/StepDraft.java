package org.crmkit.sales.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for a step of a plan.
 *
 * @param due when it is due
 * @param content what is to be done
 */
public record StepDraft(
        @NotNull LocalDate due,

        @TextLimit(max = PlanStep.CONTENT_MAX, multiline = true)
        String content) {

    public StepDraft {
        DateLimits.optional("due", due);
        content = Text.linesOrEmpty(content, PlanStep.CONTENT_MAX);
    }
}
