package org.crmkit.service.level;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A rule: in how many working minutes a service request of a type and a priority must be assigned and handled. At least one of
 * both is given.
 *
 * @param type 服务类型, a value of the dictionary; null for all types that have no rule of their own for the priority
 * @param priority the priority
 * @param assignMinutes until it is assigned for the first time, 1 to {@value #MINUTES_MAX}; null for no limit
 * @param handleMinutes until it is handled, 1 to {@value #MINUTES_MAX}; null for no limit
 */
@ValueObject
public record ServiceLevelRule(
        @TextLimit(max = TYPE_MAX, required = false) @Nullable
        String type,

        @NotNull Priority priority,
        @Min(1) @Max(MINUTES_MAX) @Nullable Integer assignMinutes,
        @Min(1) @Max(MINUTES_MAX) @Nullable Integer handleMinutes) {

    /** The maximum working time: {@value WeeklyCalendar#WORKING_MAX} hours. */
    public static final int MINUTES_MAX = 60 * WeeklyCalendar.WORKING_MAX;

    /** The maximum length of a type, in code points. */
    public static final int TYPE_MAX = Entry.VALUE_MAX;

    /** Normalises the type. */
    public ServiceLevelRule {
        type = Text.line(type, TYPE_MAX);
    }

    /**
     * Returns the rule for all types of requests with a priority.
     *
     * @param assign the working time until a request is assigned, in whole minutes; null for no limit
     * @param handle the working time until it is handled, in whole minutes; null for no limit
     */
    public static ServiceLevelRule of(Priority priority, @Nullable Duration assign, @Nullable Duration handle) {
        return new ServiceLevelRule(null, priority, minutes(assign), minutes(handle));
    }

    /** Returns the working time until it is assigned; null for no limit. */
    @Nullable
    Duration assignWithin() {
        return assignMinutes == null ? null : Duration.ofMinutes(assignMinutes);
    }

    /** Returns the working time until it is handled; null for no limit. */
    @Nullable
    Duration handleWithin() {
        return handleMinutes == null ? null : Duration.ofMinutes(handleMinutes);
    }

    /** A part of a minute is rejected like a time that is too short. */
    private static @Nullable Integer minutes(@Nullable Duration time) {
        if (time == null) {
            return null;
        }
        boolean isWhole = time.equals(Duration.ofMinutes(time.toMinutes()));
        return isWhole ? (int) Math.min(Integer.MAX_VALUE, Math.max(0, time.toMinutes())) : 0;
    }
}
