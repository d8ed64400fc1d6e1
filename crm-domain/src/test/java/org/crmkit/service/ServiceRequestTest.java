package org.crmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRequestTest {

    private static final UserId OTHER = new UserId(new UUID(1, 9));
    private static final Map<ServiceState, ServiceRequest> IN_EVERY_STATE = Map.of(
            ServiceState.NEW, Served.created(),
            ServiceState.ASSIGNED, Served.assigned(),
            ServiceState.HANDLED, Served.handled(),
            ServiceState.ARCHIVED, Served.archived());

    @Test
    void beginsNewAndUnassigned() {
        assertThat(Served.created())
                .returns(ServiceState.NEW, ServiceRequest::state)
                .returns(null, ServiceRequest::assignment)
                .returns(null, ServiceRequest::assignee)
                .returns(List.of(), ServiceRequest::rounds)
                .returns(0, ServiceRequest::returnedCount)
                .returns(Priority.HIGH, ServiceRequest::priority)
                .returns("No hot water", ServiceRequest::title)
                .returns(Served.CREATED, ServiceRequest::changedAt);
    }

    @Test
    void isRevisedFieldByFieldAndStaysAsItIs() {
        ServiceRequest found = Served.created();
        Change<ServiceRequest> revised = found.revise(Served.REVISION, () -> ServiceLevel.NONE, Served.HANDLED);
        assertThat(revised.event())
                .isEqualTo(new ServiceEvent.Revised(
                        found.id(),
                        List.of(
                                new FieldChange("type", "complaint", "inquiry"),
                                new FieldChange("title", "No hot water", "No water"),
                                new FieldChange("request", "Third floor, since Monday", "Third floor, since Sunday"),
                                new FieldChange("priority", "HIGH", "LOW"))));
        assertThat(revised.next())
                .isEqualTo(ServiceRequestBuilder.builder(found)
                        .type("inquiry")
                        .title("No water")
                        .request("Third floor, since Sunday")
                        .priority(Priority.LOW)
                        .changedAt(Served.HANDLED)
                        .build());
        assertThat(found.revise(Served.DRAFT, () -> ServiceLevel.NONE, Served.HANDLED))
                .isEqualTo(Change.none(found));
    }

    @Test
    void isAssignedByTheOneWhoDidIt() {
        assertThat(Served.assigned().assignment())
                .isEqualTo(new Assignment(Served.ASSIGNEE, Served.ASSIGNER, Served.ASSIGNED));
    }

    @Test
    void isReassignedToAnotherOneOnly() {
        ServiceRequest found = Served.assigned();
        Change<ServiceRequest> given = found.reassign(OTHER, Served.ASSIGNER, Served.HANDLED);
        assertThat(given.next().assignee()).isEqualTo(OTHER);
        assertThat(given.event()).isEqualTo(new ServiceEvent.Reassigned(found.id(), Served.ASSIGNEE, OTHER));
        assertThat(found.reassign(Served.ASSIGNEE, OTHER, Served.HANDLED)).isEqualTo(Change.none(found));
    }

    @ParameterizedTest
    @CsvSource({"1, ASSIGNED", "2, ASSIGNED", "3, ARCHIVED", "4, ARCHIVED", "5, ARCHIVED"})
    void endsWithASatisfactionOfThreeAndComesBackBelow(int satisfaction, ServiceState end) {
        assertThat(Served.rated(Served.handled(), satisfaction))
                .returns(end, ServiceRequest::state)
                .returns(end == ServiceState.ARCHIVED ? Served.JUDGED : null, ServiceRequest::archivedAt)
                .returns(end == ServiceState.ARCHIVED ? 0 : 1, ServiceRequest::returnedCount)
                .returns(Served.ASSIGNEE, ServiceRequest::assignee);
    }

    @Test
    void asksThePolicyWhatIsEnough() {
        ServiceRequest found = Served.handled();
        for (int satisfaction = Rating.MIN; satisfaction <= Rating.MAX; satisfaction++) {
            FeedbackDraft said = FeedbackDraft.of(satisfaction);
            assertThat(found.recordFeedback(
                                    said,
                                    SatisfactionPolicy.from(Rating.of(5)),
                                    () -> ServiceLevel.NONE,
                                    OTHER,
                                    Served.JUDGED)
                            .next()
                            .state())
                    .isEqualTo(satisfaction == 5 ? ServiceState.ARCHIVED : ServiceState.ASSIGNED);
        }
        SatisfactionPolicy onlyComplaintsComeBack = (request, satisfaction) ->
                !request.type().equals("complaint") || satisfaction.compareTo(Rating.of(2)) > 0;
        assertThat(found.recordFeedback(
                                FeedbackDraft.of(2),
                                onlyComplaintsComeBack,
                                () -> ServiceLevel.NONE,
                                OTHER,
                                Served.JUDGED)
                        .event())
                .isInstanceOf(ServiceEvent.Returned.class);
    }

    @Test
    void keepsEveryRoundWhenItComesBack() {
        Change<ServiceRequest> back = Served.handled()
                .recordFeedback(
                        new FeedbackDraft(Rating.of(2), "Cold again"),
                        SatisfactionPolicy.standard(),
                        () -> ServiceLevel.NONE,
                        Served.CREATOR,
                        Served.JUDGED);
        Feedback first = new Feedback("Cold again", Rating.of(2), Served.CREATOR, Served.JUDGED);
        assertThat(back.event()).isEqualTo(new ServiceEvent.Returned(back.next().id(), first, Served.ASSIGNEE, null));
        ServiceRequest again = Served.handled(back.next(), "Changed the pump");
        assertThat(again.satisfaction()).isEqualTo(Rating.of(2));
        ServiceRequest archived = Served.rated(again, 5);
        Feedback second = new Feedback(null, Rating.of(5), Served.CREATOR, Served.JUDGED);
        assertThat(archived.rounds())
                .containsExactly(
                        new Round("Bled the radiators", Served.ASSIGNEE, Served.HANDLED, null, first, null, null),
                        new Round("Changed the pump", Served.ASSIGNEE, Served.HANDLED, null, second, null, null));
        assertThat(archived.returnedCount()).isEqualTo(1);
        assertThat(archived.satisfaction()).isEqualTo(Rating.of(5));
    }

    @Test
    void tellsWhatWasHandledAndWhatTheCustomerSaidToIt() {
        Change<ServiceRequest> handled =
                Served.assigned().handle(" Bled them\r\n", null, Served::found, Served.ASSIGNEE, Served.HANDLED);
        Round round = Round.handled("Bled them", null, Served.ASSIGNEE, Served.HANDLED, null);
        assertThat(handled.event())
                .isEqualTo(new ServiceEvent.Handled(handled.next().id(), round));
        assertThat(handled.next()
                        .recordFeedback(
                                FeedbackDraft.of(3),
                                SatisfactionPolicy.standard(),
                                () -> ServiceLevel.NONE,
                                OTHER,
                                Served.JUDGED)
                        .event())
                .isEqualTo(new ServiceEvent.Archived(
                        handled.next().id(), new Feedback(null, Rating.of(3), OTHER, Served.JUDGED)));
    }

    @Test
    void isReopenedForItsAssigneeWithAllThatWasTried() {
        Change<ServiceRequest> reopened =
                Served.archived().reopen(ReopeningPolicy.standard(), true, ServiceLevel.NONE, Served.JUDGED);
        assertThat(reopened.event())
                .isEqualTo(new ServiceEvent.Reopened(
                        reopened.next().id(), Served.JUDGED, Rating.of(5), null, Served.ASSIGNEE, null, null));
        assertThat(reopened.next())
                .returns(ServiceState.ASSIGNED, ServiceRequest::state)
                .returns(Served.ASSIGNEE, ServiceRequest::assignee)
                .returns(Served.archived().rounds(), ServiceRequest::rounds)
                .returns(null, ServiceRequest::satisfaction)
                .returns(null, ServiceRequest::archivedAt)
                .returns(1, ServiceRequest::returnedCount);
        ServiceRequest twice = Served.rated(Served.handled(reopened.next(), "New pump"), 1);
        assertThat(twice.returnedCount()).isEqualTo(2);
        assertThat(twice.rounds()).hasSize(2);
    }

    @Test
    void isReopenedAsNewForNobodyWhoCanNoLongerHandleIt() {
        ServiceRequest found = Served.archived();
        Change<ServiceRequest> reopened =
                found.reopen(ReopeningPolicy.standard(), false, ServiceLevel.NONE, Served.JUDGED);
        assertThat(reopened.event())
                .isEqualTo(new ServiceEvent.Reopened(found.id(), Served.JUDGED, Rating.of(5), null, null, null, null));
        assertThat(reopened.next())
                .returns(ServiceState.NEW, ServiceRequest::state)
                .returns(null, ServiceRequest::assignment)
                .returns(found.rounds(), ServiceRequest::rounds)
                .returns(1, ServiceRequest::returnedCount);
        ServiceRequest again =
                reopened.next().assign(OTHER, Served.ASSIGNER, Served.JUDGED).next();
        assertThat(Served.rated(Served.handled(again, "New pump"), 4).rounds()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isReopenedAsNewIfItWasNeverAssigned(boolean canContinue) {
        ServiceRequest found = Served.closed(Served.created());
        assertThat(Served.reopened(found, canContinue))
                .isEqualTo(ServiceRequestBuilder.builder(Served.created())
                        .deadlines(Deadlines.ofNew(Served.JUDGED, ServiceLevel.NONE))
                        .changedAt(Served.JUDGED)
                        .returnedCount(1)
                        .build());
    }

    @Test
    void isClosedWithoutASatisfaction() {
        Closing closing = new Closing("no-answer", Served.CREATOR, Served.JUDGED);
        for (ServiceRequest found : List.of(Served.created(), Served.assigned(), Served.cameBack(), Served.handled())) {
            Change<ServiceRequest> closed = found.close(" no-answer ", Served.CREATOR, Served.JUDGED);
            assertThat(closed.event()).isEqualTo(new ServiceEvent.Closed(found.id(), closing));
            assertThat(closed.next())
                    .returns(ServiceState.ARCHIVED, ServiceRequest::state)
                    .returns(Served.JUDGED, ServiceRequest::archivedAt)
                    .returns(closing, ServiceRequest::closing)
                    .returns(null, ServiceRequest::satisfaction)
                    .returns(found.assignment(), ServiceRequest::assignment)
                    .returns(found.returnedCount(), ServiceRequest::returnedCount);
        }
        assertThat(Served.closed(Served.handled()).rounds())
                .containsExactly(
                        new Round("Bled the radiators", Served.ASSIGNEE, Served.HANDLED, null, null, closing, null));
        assertThat(Served.closed(Served.cameBack()).rounds())
                .isEqualTo(Served.cameBack().rounds());
    }

    @Test
    void keepsTheRoundThatWasClosedAndTellsTheReasonWhenItIsReopened() {
        ServiceRequest closed = Served.closed(Served.handled());
        Closing closing = new Closing("no-answer", Served.CREATOR, Served.JUDGED);
        Change<ServiceRequest> reopened =
                closed.reopen(ReopeningPolicy.standard(), true, ServiceLevel.NONE, Served.JUDGED);
        assertThat(reopened.event())
                .isEqualTo(new ServiceEvent.Reopened(
                        closed.id(), Served.JUDGED, null, closing, Served.ASSIGNEE, null, null));
        assertThat(reopened.next())
                .returns(ServiceState.ASSIGNED, ServiceRequest::state)
                .returns(null, ServiceRequest::closing)
                .returns(closed.rounds(), ServiceRequest::rounds);
        ServiceRequest archived = Served.rated(Served.handled(reopened.next(), "New pump"), 4);
        assertThat(archived.rounds()).hasSize(2).startsWith(closed.rounds().get(0));
        assertThat(archived.satisfaction()).isEqualTo(Rating.of(4));
    }

    @Test
    void guardsItsClosing() {
        Closing closing = new Closing("no-answer", Served.CREATOR, Served.JUDGED);
        for (ServiceRequest open : List.of(Served.created(), Served.assigned(), Served.handled())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            ServiceRequestBuilder.builder(open).closing(closing).build());
        }
        assertThatIllegalArgumentException()
                .as("a satisfaction and a closing")
                .isThrownBy(() -> ServiceRequestBuilder.builder(Served.archived())
                        .closing(closing)
                        .build());
        assertThatIllegalArgumentException()
                .as("neither of them")
                .isThrownBy(() -> ServiceRequestBuilder.builder(Served.closed(Served.handled()))
                        .closing(null)
                        .build());
        assertThatIllegalArgumentException()
                .as("another satisfaction than the customer's")
                .isThrownBy(() -> ServiceRequestBuilder.builder(Served.archived())
                        .satisfaction(Rating.of(4))
                        .build());
        Feedback said = new Feedback(null, Rating.of(4), OTHER, Served.JUDGED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Round("Bled them", OTHER, Served.HANDLED, null, said, closing, null));
        assertThatThrownBy(() -> new Closing(" ", OTHER, Served.JUDGED)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void isReopenedForThirtyDaysToTheMicrosecond() {
        ServiceRequest found = Served.archived();
        Instant last = Served.JUDGED.plus(Duration.ofDays(30));
        Instant tooLate = last.plus(1, ChronoUnit.MICROS);
        assertThat(found.reopen(ReopeningPolicy.standard(), true, ServiceLevel.NONE, last)
                        .next()
                        .state())
                .isEqualTo(ServiceState.ASSIGNED);
        assertThat(found.possibleActions(ServicePolicies.standard(), last)).containsExactly(ServiceAction.REOPEN);
        assertThatThrownBy(() -> found.reopen(ReopeningPolicy.standard(), true, ServiceLevel.NONE, tooLate))
                .asInstanceOf(type(RuleBrokenException.class))
                .returns("service.archived-too-long", RuleBrokenException::rule);
        assertThat(found.possibleActions(ServicePolicies.standard(), tooLate)).isEmpty();
    }

    @Test
    void asksThePolicyWhetherItCanBeReopened() {
        ServiceRequest found = Served.archived();
        ReopeningPolicy minute = ReopeningPolicy.within(Duration.ofMinutes(1));
        ServicePolicies never = ServicePolicies.standard().with((request, archivedAt, at) -> false);
        assertThatThrownBy(() -> found.reopen(minute, true, ServiceLevel.NONE, Served.JUDGED.plusSeconds(61)))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(found.possibleActions(never, Served.JUDGED)).isEmpty();
        assertThat(found.possibleActions(ServicePolicies.standard().with(minute), Served.JUDGED.plusSeconds(60)))
                .containsExactly(ServiceAction.REOPEN);
    }

    @Test
    void isHandledAHundredTimesAtMost() {
        ServiceRequest full = Served.handledAsOftenAsPossible();
        assertThat(full.rounds()).hasSize(100);
        assertThat(full.returnedCount()).isEqualTo(100);
        assertThatThrownBy(() -> Served.handled(full, "Once more"))
                .asInstanceOf(type(RuleBrokenException.class))
                .returns("service.too-many-rounds", RuleBrokenException::rule);
    }

    @Test
    void theTimesRunFromItsCreation() {
        assertThat(Served.assigned().timeToHandle()).isEmpty();
        assertThat(Served.handled().timeToHandle()).contains(Duration.ofHours(2));
        assertThat(Served.handled().timeToArchive()).isEmpty();
        assertThat(Served.archived().timeToArchive()).contains(Duration.ofHours(3));
        assertThat(Served.reopened().timeToArchive()).isEmpty();
        assertThat(Served.closed(Served.created()).timeToHandle()).isEmpty();
        assertThat(Served.closed(Served.created()).timeToArchive()).contains(Duration.ofHours(3));
        assertThat(Served.closed(Served.cameBack()).timeToHandle())
                .as("it was to be handled again")
                .isEmpty();
        assertThat(Served.closed(Served.handled()).timeToHandle()).contains(Duration.ofHours(2));
        Instant later = Served.CREATED.plus(Duration.ofDays(2));
        assertThat(Served.cameBack()
                        .handle("Again", null, Served::found, OTHER, later)
                        .next()
                        .timeToHandle())
                .as("the last handling counts")
                .contains(Duration.ofDays(2));
        assertThat(Served.cameBack().timeToHandle())
                .as("it is to be handled again")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hot", "third FLOOR", "bled", "cold AGAIN", "ＰＵＭＰ", "monday bled"})
    void isFoundByAllThatWasSaid(String words) {
        ServiceRequest back = Served.handled()
                .recordFeedback(
                        new FeedbackDraft(Rating.of(1), "Cold again"),
                        SatisfactionPolicy.standard(),
                        () -> ServiceLevel.NONE,
                        Served.CREATOR,
                        Served.JUDGED)
                .next();
        List<String> wanted = ServiceFilterBuilder.builder().text(words).build().words();
        assertThat(Served.handled(back, "Changed the Pump").searchKey()).contains(wanted);
        assertThat(Served.created().searchKey()).doesNotContain("complaint", "null");
    }

    @ParameterizedTest
    @EnumSource
    void isAssignedInEveryStateButTheFirst(ServiceState state) {
        ServiceRequestBuilder turned = ServiceRequestBuilder.builder(IN_EVERY_STATE.get(state))
                .assignment(state.isAssigned() ? null : new Assignment(OTHER, OTHER, Served.ASSIGNED));
        assertThatIllegalArgumentException().isThrownBy(turned::build);
    }

    @ParameterizedTest
    @EnumSource
    void isArchivedAtAnInstantIfAndOnlyIfItIs(ServiceState state) {
        ServiceRequestBuilder turned = ServiceRequestBuilder.builder(IN_EVERY_STATE.get(state))
                .archivedAt(state.isArchived() ? null : Served.JUDGED);
        assertThatIllegalArgumentException().isThrownBy(turned::build);
    }

    @Test
    void guardsItsRounds() {
        Round waiting = Served.handled().rounds().get(0);
        Round judged = Served.archived().rounds().get(0);
        assertThat(rounds(Served.handled(), judged, waiting).rounds()).hasSize(2);
        assertRefused(Served.handled());
        assertRefused(Served.handled(), judged);
        assertRefused(Served.handled(), waiting, waiting);
        assertRefused(Served.handled(), waiting, judged);
        assertRefused(Served.assigned(), waiting);
        assertRefused(Served.archived());
        assertRefused(Served.archived(), judged, waiting);
        assertRefused(Served.created(), judged);
        Round[] tooMany =
                Collections.nCopies(ServiceRequest.ROUNDS_MAX + 1, judged).toArray(new Round[0]);
        assertRefused(Served.archived(), tooMany);
    }

    @Test
    void guardsItsTexts() {
        String tooLong = "x".repeat(3001);
        assertThatThrownBy(() -> Served.assigned().handle(tooLong, null, Served::found, OTHER, Served.HANDLED))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Served.assigned().handle(" ", null, Served::found, OTHER, Served.HANDLED))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Feedback(tooLong, Rating.of(1), OTHER, Served.JUDGED))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ServiceRequestBuilder.builder(Served.created())
                        .title("")
                        .build())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void lendsOutNothingThatCouldBeChanged() {
        assertThatThrownBy(() -> Served.archived().rounds().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Served.archived().withVersion(9).version()).isEqualTo(9);
    }

    private static void assertRefused(ServiceRequest found, Round... rounds) {
        assertThatIllegalArgumentException().isThrownBy(() -> rounds(found, rounds));
    }

    private static ServiceRequest rounds(ServiceRequest found, Round... rounds) {
        return ServiceRequestBuilder.builder(found).rounds(List.of(rounds)).build();
    }
}
