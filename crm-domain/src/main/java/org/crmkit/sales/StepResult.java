package org.crmkit.sales;

import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/** The input for the result of a step. */
record StepResult(
        @TextLimit(max = PlanStep.RESULT_MAX, multiline = true)
        String result) {

    StepResult {
        result = Text.linesOrEmpty(result, PlanStep.RESULT_MAX);
    }
}
