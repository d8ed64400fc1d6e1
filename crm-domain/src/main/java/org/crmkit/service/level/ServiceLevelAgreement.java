package org.crmkit.service.level;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The service levels 服务时限 of a tenant: its working calendar, and in how much working time a request must be assigned and handled.
 * A tenant has at most one.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param calendar the working calendar; null if the host has its own, or if there are no rules
 * @param rules the rules, at most one for a type and priority
 * @param creator the user who defined it first
 * @param createdAt when it was defined first
 * @param changedAt when it was last changed
 */
@AggregateRoot
@RecordBuilder
public record ServiceLevelAgreement(
        @Identity ServiceLevelAgreementId id,
        long version,
        @Nullable WeeklyCalendar calendar,
        List<ServiceLevelRule> rules,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements Aggregate<ServiceLevelAgreement, ServiceLevelAgreementId> {

    /** The maximum number of rules. */
    public static final int RULES_MAX = 500;

    /** Copies the rules. */
    public ServiceLevelAgreement {
        rules = List.copyOf(rules);
    }

    static Change<ServiceLevelAgreement> define(ServiceLevelDraft draft, UserId creator, Instant at) {
        ServiceLevelAgreementId id = ServiceLevelAgreementId.ONLY;
        return Change.of(
                new ServiceLevelAgreement(id, 0, draft.calendar(), draft.rules(), creator, at, at),
                new ServiceLevelEvent.Defined(id, draft));
    }

    /** Replaces calendar and rules; a draft without a difference changes nothing. */
    Change<ServiceLevelAgreement> redefine(ServiceLevelDraft draft, Instant at) {
        ServiceLevelDraft was = new ServiceLevelDraft(calendar, rules);
        return was.equals(draft)
                ? Change.none(this)
                : Change.of(
                        ServiceLevelAgreementBuilder.builder(this)
                                .calendar(draft.calendar())
                                .rules(draft.rules())
                                .changedAt(at)
                                .build(),
                        new ServiceLevelEvent.Redefined(id, was, draft));
    }

    /** Returns the rule for requests of a type and priority: that of the type, or else that of all types. */
    public Optional<ServiceLevelRule> rule(String type, Priority priority) {
        Optional<ServiceLevelRule> own = rules.stream()
                .filter(each -> each.priority() == priority && type.equals(each.type()))
                .findFirst();
        return own.isPresent()
                ? own
                : rules.stream()
                        .filter(each -> each.priority() == priority && each.type() == null)
                        .findFirst();
    }

    /** Returns the types that have a rule of their own. */
    Set<String> types() {
        return rules.stream()
                .map(ServiceLevelRule::type)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    @Override
    public ServiceLevelAgreement withVersion(long other) {
        return ServiceLevelAgreementBuilder.builder(this).version(other).build();
    }
}
