package org.crmkit.sales.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for defining or revising a stage.
 *
 * @param name its name, unique in the tenant regardless of case
 * @param position its position in the pipeline, 0 to {@value Stage#POSITION_MAX}; stages with the same position are ordered by
 *     name
 * @param probability the success probability of opportunities that are moved to it
 * @param rotsAfterDays the number of days without a change after which an opportunity in it is rotting, 1 to {@value
 *     Stage#DAYS_MAX}; null for never
 */
public record StageDraft(
        @TextLimit(max = Stage.NAME_MAX) String name,
        @Min(0) @Max(Stage.POSITION_MAX) int position,
        @NotNull Percent probability,
        @Min(1) @Max(Stage.DAYS_MAX) @Nullable Integer rotsAfterDays) {

    /** Normalises the name. */
    public StageDraft {
        name = Text.lineOrEmpty(name, Stage.NAME_MAX);
    }
}
