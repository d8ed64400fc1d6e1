package org.crmkit.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.access.UserReferences;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerReferenceSource;
import org.crmkit.customer.CustomerReferences;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.interaction.InteractionSubject;
import org.crmkit.customer.interaction.InteractionSubjects;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.customer.timeline.TimelineSources;
import org.crmkit.dictionary.EntryReferences;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.trade.feed.FeedRepositories;
import org.crmkit.trade.feed.OrderReferences;

/** The references to records of one context from all others, as the descriptors of the contexts state them. */
public record CrossReferences(UnitOfWork work)
        implements UserReferences,
                CustomerReferences,
                EntryReferences,
                OrderReferences,
                TimelineSources,
                InteractionSubjects {

    /**
     * Returns the references within a unit of work.
     *
     * @param work the ports of one context; in every command they are the unit of work, seen by that context
     */
    public static CrossReferences of(CommandRepositories work) {
        return new CrossReferences((UnitOfWork) work);
    }

    @Override
    public Map<String, Long> countsOf(UserId user) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Contexts.USER_REFERENCES.forEach(each -> counts.put(each.responsibility(), each.countOpen(work, user)));
        return counts;
    }

    @Override
    public long countOpen(CustomerId customer) {
        return Contexts.CUSTOMER_REFERENCES.stream()
                .mapToLong(each -> each.countOpen(work, customer))
                .sum();
    }

    @Override
    public void handOver(
            CommandScope<? extends CustomerRepositories> scope, CustomerId customer, UserId from, UserId to) {
        Contexts.CUSTOMER_REFERENCES.forEach(each -> each.handOver(scope, work, customer, from, to));
    }

    @Override
    public boolean winBack(CommandScope<? extends CustomerRepositories> scope, CustomerId customer) {
        boolean isWonBack = false;
        for (CustomerReferenceSource<UnitOfWork> each : Contexts.CUSTOMER_REFERENCES) {
            isWonBack |= each.winBack(scope, work, customer);
        }
        return isWonBack;
    }

    @Override
    public void arrived(CommandScope<? extends FeedRepositories> scope, Map<CustomerId, LocalDate> newest) {
        Contexts.PURCHASE_LISTENERS.forEach(each -> each.purchased(scope, work, newest));
    }

    @Override
    public long countOf(EntryType type, String value) {
        return Contexts.ENTRY_REFERENCES.stream()
                .filter(each -> each.entryTypes().contains(type))
                .mapToLong(each -> each.countOf(work, type, value))
                .sum();
    }

    @Override
    public Set<SubjectKind> subjectKinds() {
        Set<SubjectKind> kinds = new LinkedHashSet<>();
        Contexts.SUBJECT_SOURCES.forEach(each -> kinds.add(each.subjectKind()));
        return kinds;
    }

    @Override
    public boolean isSubject(InteractionSubject subject, CustomerId customer, Actor actor) {
        return Contexts.SUBJECT_SOURCES.stream()
                .anyMatch(each -> each.subjectKind().equals(subject.kind())
                        && each.isSubject(work, subject.record(), customer, actor));
    }

    @Override
    public Map<TimelineKind, Visibility> visibilities(Actor actor) {
        Map<TimelineKind, Visibility> visibilities = new LinkedHashMap<>();
        Contexts.TIMELINE_SOURCES.forEach(
                each -> visibilities.put(each.timelineKind(), each.timelineVisibility(actor)));
        return visibilities;
    }

    @Override
    public Page<TimelineItem> timeline(TimelineKind kind, TimelineRequest request) {
        for (TimelineSource<UnitOfWork> each : Contexts.TIMELINE_SOURCES) {
            if (each.timelineKind().equals(kind)) {
                return each.timeline(work, request);
            }
        }
        return new Page<>(List.of(), null);
    }
}
