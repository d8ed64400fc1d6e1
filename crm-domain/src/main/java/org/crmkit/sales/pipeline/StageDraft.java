package org.crmkit.sales.pipeline;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
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
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record StageDraft(
        @TextLimit(max = Stage.NAME_MAX) String name,
        @Min(0) @Max(Stage.POSITION_MAX) int position,
        @NotNull Percent probability,
        @Min(1) @Max(Stage.DAYS_MAX) @Nullable Integer rotsAfterDays,
        List<Violation> violations)
        implements Draft {

    /** Normalises the name. */
    public StageDraft {
        name = Text.lineOrEmpty(name, Stage.NAME_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("probability", probability);
        values.given("rotsAfterDays", rotsAfterDays);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public StageDraft(String name, int position, Percent probability, @Nullable Integer rotsAfterDays) {
        this(name, position, probability, rotsAfterDays, List.of());
    }

    /** Returns this draft with the position read from text, such as {@code 10}. */
    public StageDraft position(@Nullable String position) {
        DraftValues values = DraftValues.of(this);
        Integer read = values.number("position", position);
        return StageDraftBuilder.builder(this)
                .position(read == null ? 0 : read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the probability read from text, such as {@code 40} or {@code 40 %}. */
    public StageDraft probability(@Nullable String probability) {
        DraftValues values = DraftValues.of(this);
        Percent read = values.percent("probability", probability);
        return StageDraftBuilder.builder(this)
                .probability(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the number of days read from text, such as {@code 10}. */
    public StageDraft rotsAfterDays(@Nullable String rotsAfterDays) {
        DraftValues values = DraftValues.of(this);
        Integer read = values.number("rotsAfterDays", rotsAfterDays);
        return StageDraftBuilder.builder(this)
                .rotsAfterDays(read)
                .violations(values.violations())
                .build();
    }
}
