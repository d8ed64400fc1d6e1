package org.crmkit.service;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.access.OrgUnit;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.Text;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevel;
import org.crmkit.service.quality.Opinions;
import org.crmkit.service.quality.Resolution;
import org.crmkit.trade.order.OrderLine;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A service request 客户服务 with every round of handling it. Every action throws {@link IllegalTransitionException} if it is not
 * possible in the current state.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state its state
 * @param number the service number
 * @param customer the customer who made the request
 * @param type 服务类型, a value of the dictionary
 * @param title 概要, 1 to {@value #TITLE_MAX} code points
 * @param request 服务请求, 1 to {@value #REQUEST_MAX} code points
 * @param priority the priority
 * @param tradeReference what it is about, in the sales system; a quality complaint names a product
 * @param quantityAffected 影响数量, the quantity of the product that a quality complaint is about, with at most {@value
 *     OrderLine#DIGITS} digits before the decimal point and {@value OrderLine#QUANTITY_PLACES} after it; null if it is not known, and
 *     for other requests
 * @param creator the user who created it
 * @param createdAt when it was created
 * @param changedAt when it was last changed
 * @param deadlines by when it must be assigned and handled
 * @param assignment the assignment to a user; null if it is new, or if it was closed while it was new
 * @param rounds every round of handling, in order, at most {@value #ROUNDS_MAX}; only the last round of a handled request is open
 * @param returnedCount how many times it returned: because the customer was not satisfied, or because it was reopened
 * @param satisfaction the satisfaction in the latest feedback since it was last reopened; null if there is none, and if it was
 *     closed without feedback
 * @param archivedAt when it was archived; not null if and only if it is archived
 * @param closing how it was closed without feedback; null if it is not archived, or was archived with feedback
 * @param opinions 意见, for which units were asked about a quality complaint; open ones only while a quality complaint is assigned
 */
@AggregateRoot
@RecordBuilder
public record ServiceRequest(
        @Identity ServiceRequestId id,
        long version,
        ServiceState state,
        ServiceNumber number,
        CustomerId customer,
        String type,
        String title,
        String request,
        Priority priority,
        TradeReference tradeReference,
        @Nullable BigDecimal quantityAffected,
        UserId creator,
        Instant createdAt,
        Instant changedAt,
        Deadlines deadlines,
        @Nullable Assignment assignment,
        List<Round> rounds,
        int returnedCount,
        @Nullable Rating satisfaction,
        @Nullable Instant archivedAt,
        @Nullable Closing closing,
        Opinions opinions)
        implements Aggregate<ServiceRequest, ServiceRequestId> {

    /** 质量投诉: the type of quality complaints, a fixed value of the dictionary. */
    public static final String QUALITY = "quality";

    /** The maximum length of a title, in code points. */
    public static final int TITLE_MAX = 200;

    /** The maximum length of a request, in code points. */
    public static final int REQUEST_MAX = 3000;

    /** The maximum number of rounds. */
    public static final int ROUNDS_MAX = 100;

    /** Checks the invariants of a request. */
    public ServiceRequest {
        type = Text.required("type", type, Entry.VALUE_MAX);
        title = Text.required("title", title, TITLE_MAX);
        request = Text.requiredLines("request", request, REQUEST_MAX);
        tradeReference = tradeReference.guarded();
        if (quantityAffected != null) {
            quantityAffected = Decimals.notNegative(
                    "quantityAffected", quantityAffected, OrderLine.DIGITS, OrderLine.QUANTITY_PLACES);
            require(type.equals(QUALITY), type + " with an affected quantity");
        }
        rounds = List.copyOf(rounds);
        boolean assigned = assignment != null;
        require(assigned ? state.isAssigned() : !state.isAssigned() || closing != null, state + " with " + assignment);
        require(state.isArchived() == (archivedAt != null), state + " archived at " + archivedAt);
        require(state.isArchived() || closing == null, state + " with " + closing);
        require(rounds.size() <= ROUNDS_MAX, state + " with too many rounds");
        require(assigned || rounds.isEmpty() || returnedCount > 0, state + " with a round");
        long open = rounds.stream().filter(Round::isOpen).count();
        require(open == (state.awaitsFeedback() ? 1 : 0), state + " with open rounds: " + open);
        Round last = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
        require(open == 0 || (last != null && last.isOpen()), state + " with an earlier open round");
        Rating told =
                last == null || last.feedback() == null ? null : last.feedback().satisfaction();
        boolean judged = state.isArchived() && closing == null;
        require(!judged || (told != null && told.equals(satisfaction)), state + " with " + satisfaction);
        require(closing == null || satisfaction == null, state + " with " + satisfaction + " and " + closing);
        boolean isAsked = !opinions.open().isEmpty();
        require(!isAsked || (type.equals(QUALITY) && state.isInHand()), type + " " + state + " with open opinions");
    }

    static Change<ServiceRequest> create(
            ServiceRequestId id,
            ServiceNumber number,
            ServiceRequestDraft draft,
            ServiceLevel level,
            UserId creator,
            Instant at) {
        ServiceRequest created = ServiceRequestBuilder.builder()
                .id(id)
                .state(ServiceState.LIFECYCLE.begin(ServiceAction.CREATE))
                .number(number)
                .customer(draft.customer())
                .type(draft.type())
                .title(draft.title())
                .request(draft.request())
                .priority(draft.priority())
                .tradeReference(draft.tradeReference())
                .quantityAffected(draft.quantityAffected())
                .creator(creator)
                .createdAt(at)
                .changedAt(at)
                .deadlines(Deadlines.ofNew(at, level))
                .rounds(List.of())
                .opinions(Opinions.NONE)
                .build();
        Deadlines due = created.deadlines();
        return Change.of(created, new ServiceEvent.Created(id, number, draft, due.assignBy(), due.handleBy()));
    }

    /**
     * Changes the data, but never the state; a draft without a difference changes nothing. If type or priority change, the deadlines
     * are counted anew.
     *
     * @param level returns the service level of the new type and priority
     */
    Change<ServiceRequest> revise(ServiceRequestDraft draft, Supplier<ServiceLevel> level, Instant at) {
        ServiceState next = ServiceState.LIFECYCLE.next(id, state, ServiceAction.REVISE);
        boolean isSameLevel = draft.type().equals(type) && draft.priority() == priority;
        Deadlines due = isSameLevel ? deadlines : deadlines.recounted(level.get());
        List<FieldChange> changes = draft.differencesFrom(this, due);
        return changes.isEmpty()
                ? Change.none(this)
                : Change.of(
                        change(next, at)
                                .customer(draft.customer())
                                .type(draft.type())
                                .title(draft.title())
                                .request(draft.request())
                                .priority(draft.priority())
                                .tradeReference(draft.tradeReference())
                                .quantityAffected(draft.quantityAffected())
                                .deadlines(due)
                                .build(),
                        new ServiceEvent.Revised(id, changes));
    }

    /**
     * Changes the priority of a request that is not handled yet, and counts its deadlines anew; the present priority changes nothing.
     *
     * @param level returns the service level of the new priority
     */
    Change<ServiceRequest> prioritize(Priority other, Supplier<ServiceLevel> level, Instant at) {
        ServiceState next = ServiceState.LIFECYCLE.next(id, state, ServiceAction.PRIORITIZE);
        if (other == priority) {
            return Change.none(this);
        }
        Deadlines due = deadlines.recounted(level.get());
        return Change.of(
                change(next, at).priority(other).deadlines(due).build(),
                new ServiceEvent.Prioritized(id, priority, other, due.assignBy(), due.handleBy()));
    }

    ServiceEvent delete() {
        ServiceState.LIFECYCLE.check(id, state, ServiceAction.DELETE);
        return new ServiceEvent.Deleted(id, this);
    }

    /** Assigns the request to the customer manager who will handle it. */
    Change<ServiceRequest> assign(UserId assignee, UserId assigner, Instant at) {
        ServiceState next = ServiceState.LIFECYCLE.next(id, state, ServiceAction.ASSIGN);
        return Change.of(
                change(next, at)
                        .assignment(new Assignment(assignee, assigner, at))
                        .deadlines(deadlines.assigned(at))
                        .build(),
                new ServiceEvent.Assigned(id, assignee));
    }

    /**
     * Reassigns the request to another customer manager, who may also take back the opinions for which the former one has asked;
     * reassigning to the present assignee changes nothing.
     */
    Change<ServiceRequest> reassign(UserId to, UserId assigner, Instant at) {
        ServiceState next = ServiceState.LIFECYCLE.next(id, state, ServiceAction.REASSIGN);
        UserId from = Objects.requireNonNull(assignee());
        return to.equals(from)
                ? Change.none(this)
                : Change.of(
                        change(next, at)
                                .assignment(new Assignment(to, assigner, at))
                                .opinions(opinions.passed(from, to))
                                .build(),
                        new ServiceEvent.Reassigned(id, from, to));
    }

    /**
     * Records a round of handling, unless an opinion is awaited; the customer's feedback comes next.
     *
     * @param resolution how a quality complaint is resolved; null for other requests
     * @param units finds a unit
     */
    Change<ServiceRequest> handle(
            String handling,
            @Nullable Resolution resolution,
            Function<OrgUnitId, OrgUnit> units,
            UserId handler,
            Instant at) {
        ServiceState next = ServiceState.LIFECYCLE.next(id, state, ServiceAction.HANDLE);
        OpinionChanges.requireNoneOpen(this, units);
        if (rounds.size() >= ROUNDS_MAX) {
            throw new RuleBrokenException("service.too-many-rounds", ROUNDS_MAX);
        }
        require(isQualityComplaint() == (resolution != null), type + " handled with " + resolution);
        Round round = Round.handled(handling, resolution, handler, at, deadlines.handleBy());
        List<Round> all = new ArrayList<>(rounds);
        all.add(round);
        return Change.of(
                change(next, at).rounds(all).deadlines(deadlines.handled()).build(),
                new ServiceEvent.Handled(id, round));
    }

    /**
     * Records the customer's feedback on the last round. If the satisfaction is sufficient, the request is archived; otherwise it
     * returns to its assignee, and is due again.
     *
     * @param level returns the service level of its type and priority
     */
    Change<ServiceRequest> recordFeedback(
            FeedbackDraft draft, SatisfactionPolicy policy, Supplier<ServiceLevel> level, UserId by, Instant at) {
        ServiceState.LIFECYCLE.check(id, state, ServiceAction.RECORD_FEEDBACK);
        Feedback feedback = new Feedback(draft.result(), draft.satisfaction(), by, at);
        List<Round> all = withLast(last -> last.with(feedback));
        return policy.isEnough(this, draft.satisfaction())
                ? archive(all, feedback, at)
                : comeBack(all, feedback, level.get(), at);
    }

    private Change<ServiceRequest> archive(List<Round> all, Feedback feedback, Instant at) {
        ServiceState next =
                ServiceState.LIFECYCLE.next(id, state, ServiceAction.RECORD_FEEDBACK, ServiceState.ARCHIVED);
        return Change.of(
                judged(next, all, feedback, at).archivedAt(at).build(), new ServiceEvent.Archived(id, feedback));
    }

    private Change<ServiceRequest> comeBack(List<Round> all, Feedback feedback, ServiceLevel level, Instant at) {
        ServiceState next =
                ServiceState.LIFECYCLE.next(id, state, ServiceAction.RECORD_FEEDBACK, ServiceState.ASSIGNED);
        Deadlines due = deadlines.again(at, level);
        return Change.of(
                judged(next, all, feedback, at)
                        .returnedCount(returnedCount + 1)
                        .deadlines(due)
                        .build(),
                new ServiceEvent.Returned(id, feedback, Objects.requireNonNull(assignee()), due.handleBy()));
    }

    private ServiceRequestBuilder judged(ServiceState next, List<Round> all, Feedback feedback, Instant at) {
        return change(next, at).rounds(all).satisfaction(feedback.satisfaction());
    }

    private List<Round> withLast(UnaryOperator<Round> ending) {
        List<Round> all = new ArrayList<>(rounds);
        all.add(ending.apply(all.remove(all.size() - 1)));
        return all;
    }

    /** Closes the request without feedback, and archives it without a satisfaction. What is asked is taken back. */
    Change<ServiceRequest> close(String reason, UserId by, Instant at) {
        ServiceState next = ServiceState.LIFECYCLE.next(id, state, ServiceAction.CLOSE);
        Closing closed = new Closing(reason, by, at);
        return Change.of(
                change(next, at)
                        .rounds(state.awaitsFeedback() ? withLast(last -> last.with(closed)) : rounds)
                        .satisfaction(null)
                        .archivedAt(at)
                        .closing(closed)
                        .deadlines(deadlines.closed(at))
                        .opinions(opinions.allTakenBack(by, at))
                        .build(),
                new ServiceEvent.Closed(id, closed));
    }

    /**
     * Reopens an archived request: with its assignee, or as a new one. Satisfaction and closing are cleared.
     *
     * @param canContinue whether its assignee, if it has one, can still handle it
     * @param level the service level of its type and priority, by which it is due again
     */
    Change<ServiceRequest> reopen(ReopeningPolicy policy, boolean canContinue, ServiceLevel level, Instant at) {
        ServiceState.LIFECYCLE.check(id, state, ServiceAction.REOPEN);
        Instant archived = Objects.requireNonNull(archivedAt);
        if (!policy.allows(this, archived, at)) {
            throw new RuleBrokenException("service.archived-too-long", archived);
        }
        Assignment kept = canContinue ? assignment : null;
        UserId assignee = kept == null ? null : kept.assignee();
        Deadlines due = deadlines.again(at, level);
        ServiceState next = ServiceState.LIFECYCLE.next(
                id, state, ServiceAction.REOPEN, kept == null ? ServiceState.NEW : ServiceState.ASSIGNED);
        return Change.of(
                change(next, at)
                        .assignment(kept)
                        .satisfaction(null)
                        .archivedAt(null)
                        .closing(null)
                        .returnedCount(returnedCount + 1)
                        .deadlines(due)
                        .build(),
                new ServiceEvent.Reopened(
                        id, archived, satisfaction, closing, assignee, due.assignBy(), due.handleBy()));
    }

    /** Returns the earliest deadline of handling that is pending or was missed, and that is not recorded as missed. */
    @Nullable
    Instant unrecordedHandling() {
        return deadlines.unrecordedHandling(rounds);
    }

    /**
     * Returns the earliest deadline that is pending or was missed, and that is not recorded as missed: after this instant, there is a
     * miss to record. Null if there is none.
     */
    public @Nullable Instant unrecordedDeadline() {
        return Stream.of(
                        Optional.ofNullable(deadlines.unrecordedAssignment()),
                        Optional.ofNullable(unrecordedHandling()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns whether a deadline before an instant is missed, and not recorded. */
    public boolean hasUnrecordedMiss(Instant asOf) {
        return Deadlines.isMissed(unrecordedDeadline(), asOf);
    }

    /**
     * Returns by when the next thing has to be done: the first assignment of a new request, or else its handling. Null while nothing
     * is due.
     */
    public @Nullable Instant dueAt() {
        if (state.isArchived()) {
            return null;
        }
        Instant assignment = deadlines.pendingAssignment();
        return assignment == null ? deadlines.handleBy() : assignment;
    }

    /**
     * Returns whether it has been handled in time so far: whether each of its rounds was. Null if no round had to be handled by a
     * certain instant.
     */
    public @Nullable Boolean handledInTime() {
        List<Boolean> kept = rounds.stream()
                .flatMap(each -> Stream.ofNullable(each.handledInTime()))
                .toList();
        return kept.isEmpty() ? null : kept.stream().allMatch(each -> each);
    }

    /** Returns when the last event was written: its last change, or a later record of a missed deadline. */
    @Override
    public Instant lastEventAt() {
        Instant recorded = deadlines.recordedMisses().at();
        return recorded == null || recorded.isBefore(changedAt) ? changedAt : recorded;
    }

    /** Returns the actions that the lifecycle, the policies, the opinions and the number of rounds allow now, for any actor. */
    Set<ServiceAction> possibleActions(ServicePolicies policies, Instant now) {
        Set<ServiceAction> possible = new TreeSet<>(ServiceState.LIFECYCLE.allowed(state));
        if (rounds.size() >= ROUNDS_MAX) {
            possible.remove(ServiceAction.HANDLE);
        }
        OpinionChanges.removeImpossible(possible, this);
        if (archivedAt != null && !policies.reopening().allows(this, archivedAt, now)) {
            possible.remove(ServiceAction.REOPEN);
        }
        return possible;
    }

    /** Returns whether it is a quality complaint 质量投诉. */
    public boolean isQualityComplaint() {
        return type.equals(QUALITY);
    }

    /** Returns the cause of a quality complaint, as its last round has found it; null if it is not known. */
    public @Nullable String cause() {
        Resolution last =
                rounds.isEmpty() ? null : rounds.get(rounds.size() - 1).resolution();
        return last == null ? null : last.cause();
    }

    /** Returns the present or last assignee; null if there is none. */
    public @Nullable UserId assignee() {
        return assignment == null ? null : assignment.assignee();
    }

    /**
     * Returns the time from creation to the last handling; empty while it waits to be handled, also after it has returned, and if
     * it was closed in such a state.
     */
    public Optional<Duration> timeToHandle() {
        return isHandled()
                ? Optional.of(Duration.between(
                        createdAt, rounds.get(rounds.size() - 1).handledAt()))
                : Optional.empty();
    }

    private boolean isHandled() {
        boolean closedUnhandled = closing != null
                && (rounds.isEmpty()
                        || !closing.equals(rounds.get(rounds.size() - 1).closing()));
        return state.awaitsFeedback() || (state.isArchived() && !closedUnhandled);
    }

    /** Returns the time from creation to the archiving; empty if it is not archived. */
    public Optional<Duration> timeToArchive() {
        return Optional.ofNullable(archivedAt).map(end -> Duration.between(createdAt, end));
    }

    /** Returns the text in which a text search looks for words. */
    public String searchKey() {
        Stream<String> texts = Stream.of(
                        Stream.of(title, request), rounds.stream().flatMap(Round::texts), opinions.texts())
                .flatMap(each -> each);
        return Text.searchKey(texts.collect(Collectors.joining("\n")));
    }

    @Override
    public String knownAs() {
        return number.value();
    }

    @Override
    public ServiceRequest withVersion(long other) {
        return ServiceRequestBuilder.builder(this).version(other).build();
    }

    private ServiceRequestBuilder change(ServiceState next, Instant at) {
        return ServiceRequestBuilder.builder(this).state(next).changedAt(at);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
