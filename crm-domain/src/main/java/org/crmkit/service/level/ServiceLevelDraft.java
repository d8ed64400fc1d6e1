package org.crmkit.service.level;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.crmkit.kernel.error.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The input for defining the service levels of a tenant.
 *
 * @param calendar the working calendar; null if the host has its own, or if there are no rules
 * @param rules the rules, at most {@value ServiceLevelAgreement#RULES_MAX}, and one for a type and priority; without rules, no
 *     request is due
 */
public record ServiceLevelDraft(
        @Nullable WeeklyCalendar calendar,

        @NotNull @Size(max = ServiceLevelAgreement.RULES_MAX)
        List<@NotNull @Valid ServiceLevelRule> rules) {

    /**
     * Copies the rules up to one more than the maximum, which is enough to detect that there are too many.
     */
    public ServiceLevelDraft {
        rules = rules == null
                ? rules
                : rules.stream().limit(ServiceLevelAgreement.RULES_MAX + 1L).toList();
    }

    /** Returns what is wrong with the rules as a whole. Parts of the draft may be missing. */
    List<Violation> faults(boolean needsCalendar) {
        List<Violation> faults = new ArrayList<>();
        Set<ServiceLevelRule> seen = new HashSet<>();
        each((path, rule) -> {
            if (rule.assignMinutes() == null && rule.handleMinutes() == null) {
                faults.add(Violation.of(path + "handleMinutes", "required"));
            }
            if (!seen.add(new ServiceLevelRule(rule.type(), rule.priority(), null, null))) {
                faults.add(Violation.of(path + "priority", "repeated"));
            }
        });
        if (calendar == null && needsCalendar && !seen.isEmpty()) {
            faults.add(Violation.of("calendar", "required"));
        }
        return faults;
    }

    /** Calls a consumer with the path and the type of each rule that has one. */
    void eachType(BiConsumer<String, String> consumer) {
        each((path, rule) -> {
            if (rule.type() != null) {
                consumer.accept(path + "type", rule.type());
            }
        });
    }

    private void each(BiConsumer<String, ServiceLevelRule> consumer) {
        List<ServiceLevelRule> all = rules == null ? List.of() : rules;
        for (int each = 0; each < all.size(); each++) {
            if (all.get(each) != null) {
                consumer.accept("rules[" + each + "].", all.get(each));
            }
        }
    }
}
