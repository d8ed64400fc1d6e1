package org.crmkit.sales.plan;

import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/** The input for the result of a step. */
public record StepResult(
        @TextLimit(max = PlanStep.RESULT_MAX, multiline = true)
        String result) {

    public StepResult {
        result = Text.linesOrEmpty(result, PlanStep.RESULT_MAX);
    }
}
