package org.crmkit.sales;

import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;

/** What a caller hands in about the outcome of a step. */
record StepResult(@TextLimit(max = PlanStep.RESULT_MAX) String result) {

    StepResult {
        result = Text.normalOrEmpty(result);
    }
}
