package org.crmkit.sales;

import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;

/** What a caller hands in about the outcome of a step. */
record StepResult(
        @TextLimit(max = PlanStep.RESULT_MAX, multiline = true)
        String result) {

    StepResult {
        result = Text.linesOrEmpty(result, PlanStep.RESULT_MAX);
    }
}
