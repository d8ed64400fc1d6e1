package org.crmkit.sales.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.crmkit.value.Percent;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in to define or revise a stage.
 *
 * @param name its name, unique in the tenant regardless of case
 * @param position its place in the pipeline, 0 to {@value Stage#POSITION_MAX}; the same twice is ordered by name
 * @param probability the success probability of opportunities that come there
 * @param rotsAfterDays after how many days without a change an opportunity rots there, 1 to {@value Stage#DAYS_MAX}; null for
 *     never
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
