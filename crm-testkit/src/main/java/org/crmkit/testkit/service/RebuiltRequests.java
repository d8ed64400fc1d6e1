package org.crmkit.testkit.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.service.Closing;
import org.crmkit.service.Deadlines;
import org.crmkit.service.Deadlines.RecordedMisses;
import org.crmkit.service.Feedback;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestBuilder;
import org.crmkit.service.ServiceState;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.service.quality.Opinions;
import org.crmkit.testkit.rebuilding.FieldChanges;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.jspecify.annotations.Nullable;

/** Service requests as they are rebuilt from their events. */
@SuppressWarnings("NullAway") // the generated builders do not say which values may be null
final class RebuiltRequests {

    private static final FieldChanges<ServiceRequestBuilder> FIELDS = new FieldChanges<ServiceRequestBuilder>()
            .value("customer", FieldChanges.id(CustomerId::new), ServiceRequestBuilder::customer)
            .text("type", ServiceRequestBuilder::type)
            .text("title", ServiceRequestBuilder::title)
            .text("request", ServiceRequestBuilder::request)
            .value("priority", Priority::valueOf, ServiceRequestBuilder::priority)
            .text("tradeReference.product", (next, to) -> {
                TradeReference was = next.tradeReference();
                next.tradeReference(new TradeReference(to, was.batch(), was.order()));
            })
            .text("tradeReference.batch", (next, to) -> {
                TradeReference was = next.tradeReference();
                next.tradeReference(new TradeReference(was.product(), to, was.order()));
            })
            .text("tradeReference.order", (next, to) -> {
                TradeReference was = next.tradeReference();
                next.tradeReference(new TradeReference(was.product(), was.batch(), to));
            })
            .value("quantityAffected", BigDecimal::new, ServiceRequestBuilder::quantityAffected)
            .value(
                    "deadlines.assignBy",
                    Instant::parse,
                    (next, to) -> next.deadlines(
                            due(next.deadlines(), to, next.deadlines().handleBy())))
            .value(
                    "deadlines.handleBy",
                    Instant::parse,
                    (next, to) -> next.deadlines(
                            due(next.deadlines(), next.deadlines().assignBy(), to)));

    private RebuiltRequests() {}

    static Rebuilding<ServiceRequest> rebuilding() {
        Rebuilding<ServiceRequest> all = Rebuilding.of(ServiceRequest.class)
                .begins(ServiceEvent.Created.class, RebuiltRequests::created)
                .ends(ServiceEvent.Deleted.class);
        return handled(opinions(assigned(revised(all))));
    }

    private static Rebuilding<ServiceRequest> revised(Rebuilding<ServiceRequest> some) {
        return some.changes(
                        ServiceEvent.Revised.class,
                        (was, event, entry) -> FIELDS.applied(changed(was, entry), event.changes())
                                .build())
                .changes(
                        ServiceEvent.Prioritized.class,
                        (was, event, entry) -> changed(was, entry)
                                .priority(event.to())
                                .deadlines(due(was.deadlines(), event.assignBy(), event.handleBy()))
                                .build())
                .changes(ServiceEvent.AssignmentMissed.class, (was, event, entry) -> {
                    RecordedMisses before = was.deadlines().recordedMisses();
                    return missed(
                            was,
                            new RecordedMisses(plus(before.assign(), event.assignBy()), before.handle(), entry.at()));
                })
                .changes(ServiceEvent.HandlingMissed.class, (was, event, entry) -> {
                    RecordedMisses before = was.deadlines().recordedMisses();
                    return missed(
                            was,
                            new RecordedMisses(before.assign(), plus(before.handle(), event.handleBy()), entry.at()));
                });
    }

    private static Rebuilding<ServiceRequest> assigned(Rebuilding<ServiceRequest> some) {
        return some.changes(ServiceEvent.Assigned.class, RebuiltRequests::assigned)
                .changes(
                        ServiceEvent.Reassigned.class,
                        (was, event, entry) -> changed(was, entry)
                                .assignment(new Assignment(event.to(), entry.actor(), entry.at()))
                                .opinions(was.opinions().passed(event.from(), event.to()))
                                .build());
    }

    private static Rebuilding<ServiceRequest> opinions(Rebuilding<ServiceRequest> some) {
        return some.changes(
                        ServiceEvent.OpinionAsked.class,
                        (was, event, entry) -> changed(was, entry)
                                .opinions(was.opinions().asked(event.unit(), event.due(), entry.actor(), entry.at()))
                                .build())
                .changes(
                        ServiceEvent.OpinionGiven.class,
                        (was, event, entry) -> changed(was, entry)
                                .opinions(
                                        was.opinions().given(event.unit(), event.opinion(), entry.actor(), entry.at()))
                                .build())
                .changes(
                        ServiceEvent.OpinionTakenBack.class,
                        (was, event, entry) -> changed(was, entry)
                                .opinions(was.opinions().takenBack(event.unit(), entry.actor(), entry.at()))
                                .build());
    }

    private static Rebuilding<ServiceRequest> handled(Rebuilding<ServiceRequest> some) {
        return some.changes(
                        ServiceEvent.Handled.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(ServiceState.HANDLED)
                                .rounds(Stream.concat(was.rounds().stream(), Stream.of(event.round()))
                                        .toList())
                                .deadlines(due(was.deadlines(), was.deadlines().assignBy(), null))
                                .build())
                .changes(
                        ServiceEvent.Archived.class,
                        (was, event, entry) -> judged(was, event.feedback(), entry)
                                .state(ServiceState.ARCHIVED)
                                .archivedAt(entry.at())
                                .build())
                .changes(
                        ServiceEvent.Returned.class,
                        (was, event, entry) -> judged(was, event.feedback(), entry)
                                .state(ServiceState.ASSIGNED)
                                .returnedCount(was.returnedCount() + 1)
                                .deadlines(again(was, was.deadlines().assignBy(), event.handleBy(), entry))
                                .build())
                .changes(ServiceEvent.Closed.class, (was, event, entry) -> closed(was, event.closing(), entry))
                .changes(
                        ServiceEvent.Reopened.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(event.assignee() == null ? ServiceState.NEW : ServiceState.ASSIGNED)
                                .assignment(event.assignee() == null ? null : was.assignment())
                                .satisfaction(null)
                                .archivedAt(null)
                                .closing(null)
                                .returnedCount(was.returnedCount() + 1)
                                .deadlines(again(was, event.assignBy(), event.handleBy(), entry))
                                .build());
    }

    private static ServiceRequest created(ServiceEvent.Created event, JournalEntry entry) {
        return ServiceRequestBuilder.builder()
                .id(event.request())
                .state(ServiceState.NEW)
                .number(event.number())
                .customer(event.draft().customer())
                .type(event.draft().type())
                .title(event.draft().title())
                .request(event.draft().request())
                .priority(event.draft().priority())
                .tradeReference(event.draft().tradeReference())
                .quantityAffected(event.draft().quantityAffected())
                .creator(entry.actor())
                .createdAt(entry.at())
                .changedAt(entry.at())
                .deadlines(new Deadlines(entry.at(), event.assignBy(), null, event.handleBy(), RecordedMisses.NONE))
                .rounds(List.of())
                .opinions(Opinions.NONE)
                .build();
    }

    /** The first assignment is kept. */
    private static ServiceRequest assigned(ServiceRequest was, ServiceEvent.Assigned event, JournalEntry entry) {
        Deadlines due = was.deadlines();
        Instant first = due.assignedAt() == null ? entry.at() : due.assignedAt();
        return changed(was, entry)
                .state(ServiceState.ASSIGNED)
                .assignment(new Assignment(event.assignee(), entry.actor(), entry.at()))
                .deadlines(new Deadlines(due.from(), due.assignBy(), first, due.handleBy(), due.recordedMisses()))
                .build();
    }

    private static ServiceRequestBuilder judged(ServiceRequest was, Feedback feedback, JournalEntry entry) {
        return changed(was, entry)
                .satisfaction(feedback.satisfaction())
                .rounds(withLast(
                        was.rounds(),
                        last -> new Round(
                                last.handling(),
                                last.handler(),
                                last.handledAt(),
                                last.handleBy(),
                                feedback,
                                null,
                                last.resolution())));
    }

    /** A deadline that had not passed is not kept; the deadline of the first assignment is, once it was assigned. */
    private static ServiceRequest closed(ServiceRequest was, Closing closing, JournalEntry entry) {
        Deadlines due = was.deadlines();
        Instant at = entry.at();
        return changed(was, entry)
                .state(ServiceState.ARCHIVED)
                .rounds(
                        was.state() == ServiceState.HANDLED
                                ? withLast(was.rounds(), last -> closed(last, closing))
                                : was.rounds())
                .satisfaction(null)
                .archivedAt(at)
                .closing(closing)
                .deadlines(due(
                        due,
                        due.assignedAt() == null ? passed(due.assignBy(), at) : due.assignBy(),
                        passed(due.handleBy(), at)))
                .opinions(was.opinions().allTakenBack(entry.actor(), at))
                .build();
    }

    private static Round closed(Round last, Closing closing) {
        return new Round(
                last.handling(), last.handler(), last.handledAt(), last.handleBy(), null, closing, last.resolution());
    }

    private static @Nullable Instant passed(@Nullable Instant deadline, Instant at) {
        return deadline != null && deadline.isBefore(at) ? deadline : null;
    }

    private static List<Round> withLast(List<Round> rounds, UnaryOperator<Round> change) {
        List<Round> all = new ArrayList<>(rounds);
        all.add(change.apply(all.remove(all.size() - 1)));
        return all;
    }

    private static List<Instant> plus(List<Instant> kept, Instant missed) {
        List<Instant> all = new ArrayList<>(kept);
        all.add(missed);
        return all.subList(Math.max(0, all.size() - RecordedMisses.MISSES_MAX), all.size());
    }

    private static ServiceRequest missed(ServiceRequest was, RecordedMisses misses) {
        Deadlines due = was.deadlines();
        return ServiceRequestBuilder.builder(was)
                .deadlines(new Deadlines(due.from(), due.assignBy(), due.assignedAt(), due.handleBy(), misses))
                .build();
    }

    private static Deadlines due(Deadlines was, @Nullable Instant assignBy, @Nullable Instant handleBy) {
        return new Deadlines(was.from(), assignBy, was.assignedAt(), handleBy, was.recordedMisses());
    }

    private static Deadlines again(
            ServiceRequest was, @Nullable Instant assignBy, @Nullable Instant handleBy, JournalEntry entry) {
        Deadlines due = was.deadlines();
        return new Deadlines(entry.at(), assignBy, due.assignedAt(), handleBy, due.recordedMisses());
    }

    private static ServiceRequestBuilder changed(ServiceRequest was, JournalEntry entry) {
        return ServiceRequestBuilder.builder(was).changedAt(entry.at());
    }
}
