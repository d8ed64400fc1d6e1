package org.crmkit.churn;

import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for a measure.
 *
 * @param measure 暂缓措施
 */
record MeasureDraft(
        @TextLimit(max = Measure.TEXT_MAX, multiline = true) String measure) {

    MeasureDraft {
        measure = Text.linesOrEmpty(measure, Measure.TEXT_MAX);
    }
}
