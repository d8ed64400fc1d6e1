package org.crmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevel;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action on a service request in every state and round, reached by executing the business actions. */
class ServiceActionsTest {

    /** The phases that can occur in practice, each with the allowed actions. */
    private enum Phase {
        CREATED("REVISE PRIORITIZE DELETE ASSIGN CLOSE"),
        ASSIGNED("PRIORITIZE REASSIGN HANDLE CLOSE"),
        QUALITY_COMPLAINT("PRIORITIZE REASSIGN ASK_OPINION HANDLE CLOSE"),
        ASKED("PRIORITIZE REASSIGN ASK_OPINION GIVE_OPINION TAKE_BACK_OPINION CLOSE"),
        HANDLED("RECORD_FEEDBACK CLOSE"),
        CAME_BACK("PRIORITIZE REASSIGN HANDLE CLOSE"),
        HANDLED_AGAIN("RECORD_FEEDBACK CLOSE"),
        HANDLED_AS_OFTEN_AS_POSSIBLE("PRIORITIZE REASSIGN CLOSE"),
        ARCHIVED("REOPEN"),
        ARCHIVED_LONG_AGO(""),
        REOPENED("PRIORITIZE REASSIGN HANDLE CLOSE"),
        HANDLED_AFTER_REOPENING("RECORD_FEEDBACK CLOSE"),
        CLOSED_NEW("REOPEN"),
        CLOSED_ASSIGNED("REOPEN"),
        CLOSED_HANDLED("REOPEN"),
        CLOSED_LONG_AGO(""),
        REOPENED_NEW("REVISE PRIORITIZE DELETE ASSIGN CLOSE"),
        REOPENED_AFTER_CLOSING("PRIORITIZE REASSIGN HANDLE CLOSE");

        private final String possible;

        Phase(String possible) {
            this.possible = possible;
        }

        ServiceRequest play() {
            return switch (this) {
                case CREATED -> Served.created();
                case ASSIGNED -> Served.assigned();
                case QUALITY_COMPLAINT -> Served.qualityComplaint();
                case ASKED -> Served.asked();
                case HANDLED -> Served.handled();
                case CAME_BACK -> Served.cameBack();
                case HANDLED_AGAIN -> Served.handled(Served.cameBack(), "Changed the pump");
                case HANDLED_AS_OFTEN_AS_POSSIBLE -> Served.handledAsOftenAsPossible();
                case ARCHIVED, ARCHIVED_LONG_AGO -> Served.archived();
                case REOPENED -> Served.reopened();
                case HANDLED_AFTER_REOPENING -> Served.handled(Served.reopened(), "Changed the pump");
                case CLOSED_NEW -> Served.closed(Served.created());
                case CLOSED_ASSIGNED -> Served.closed(Served.cameBack());
                case CLOSED_HANDLED, CLOSED_LONG_AGO -> Served.closed(Served.handled());
                case REOPENED_NEW -> Served.reopened(Served.closed(Served.handled()), false);
                case REOPENED_AFTER_CLOSING -> Served.reopened(Served.closed(Served.handled()), true);
            };
        }

        Instant now() {
            return Served.JUDGED.plus(
                    this == ARCHIVED_LONG_AGO || this == CLOSED_LONG_AGO ? Duration.ofDays(31) : Duration.ofSeconds(1));
        }
    }

    static List<Arguments> everyPhaseAndAction() {
        List<Arguments> all = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (ServiceAction action : ServiceAction.values()) {
                all.add(Arguments.of(phase, action));
            }
        }
        return all;
    }

    @Test
    void meetsEveryState() {
        assertThat(Phase.values()).extracting(each -> each.play().state()).contains(ServiceState.values());
    }

    @ParameterizedTest
    @MethodSource("everyPhaseAndAction")
    void doesWhatIsPossibleAndRefusesTheRest(Phase phase, ServiceAction action) {
        ServiceRequest found = phase.play();
        boolean possible = Set.of(phase.possible.split(" ", -1)).contains(action.name());
        assertThat(found.possibleActions(ServicePolicies.standard(), phase.now())
                        .contains(action))
                .isEqualTo(possible);
        if (possible) {
            assertSucceeds(found, action, phase.now());
        } else if (action != ServiceAction.CREATE) {
            assertRefused(found, action, phase.now());
        }
    }

    /** Only the proper actions lead to a state. No state can be skipped by setting another one. */
    @ParameterizedTest
    @EnumSource
    void isInNoOtherStateThanItWasPlayedTo(Phase phase) {
        ServiceRequest found = phase.play();
        for (ServiceState other : ServiceState.values()) {
            if (other != found.state()) {
                assertThatIllegalArgumentException()
                        .as("%s as %s", found.state(), other)
                        .isThrownBy(() -> ServiceRequestBuilder.builder(found)
                                .state(other)
                                .build());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "ASSIGNED", "HANDLED", "HANDLED_AGAIN", "HANDLED_AFTER_REOPENING"})
    void isNeverArchivedWithoutFeedbackOnItsLastRound(Phase phase) {
        ServiceRequestBuilder archived = ServiceRequestBuilder.builder(phase.play())
                .state(ServiceState.ARCHIVED)
                .archivedAt(Served.JUDGED);
        assertThatIllegalArgumentException().isThrownBy(archived::build);
    }

    private static void assertSucceeds(ServiceRequest found, ServiceAction action, Instant at) {
        if (action == ServiceAction.DELETE) {
            assertThat(found.delete()).isEqualTo(new ServiceEvent.Deleted(found.id(), found));
            return;
        }
        Change<ServiceRequest> change = play(found, action, at);
        assertThat(ServiceState.LIFECYCLE.targets(found.state(), action))
                .contains(change.next().state());
        assertThat(Objects.requireNonNull(change.event()).about()).isEqualTo(found.id());
        assertThat(change.next().version()).as("the store raises it").isEqualTo(found.version());
        assertThat(change.next().id()).isEqualTo(found.id());
        assertThat(change.next().changedAt()).isEqualTo(at);
        assertThat(change.next().createdAt()).isEqualTo(found.createdAt());
    }

    private static void assertRefused(ServiceRequest found, ServiceAction action, Instant at) {
        if (ServiceState.LIFECYCLE.allowed(found.state()).contains(action)) {
            assertThatThrownBy(() -> play(found, action, at)).isInstanceOf(RuleBrokenException.class);
        } else {
            assertThatThrownBy(() -> play(found, action, at))
                    .isInstanceOfSatisfying(IllegalTransitionException.class, refused -> {
                        assertThat(refused.id()).isEqualTo(found.id().toString());
                        assertThat(refused.state()).isSameAs(found.state());
                        assertThat(refused.action()).isSameAs(action);
                        assertThat(refused.kind()).isEqualTo("service");
                    });
        }
    }

    private static Change<ServiceRequest> play(ServiceRequest found, ServiceAction action, Instant at) {
        return switch (action) {
            case CREATE -> throw new AssertionError("nothing is created twice");
            case REVISE -> found.revise(Served.REVISION, () -> ServiceLevel.NONE, at);
            case PRIORITIZE -> found.prioritize(Priority.URGENT, () -> ServiceLevel.NONE, at);
            case DELETE -> Change.of(found, found.delete());
            case ASSIGN -> found.assign(Served.ASSIGNER, Served.ASSIGNER, at);
            case REASSIGN -> found.reassign(Served.ASSIGNER, Served.ASSIGNER, at);
            case ASK_OPINION ->
                OpinionChanges.ask(found, Served.RESEARCH, Served.TODAY, Served.TODAY, Served.ASSIGNEE, at);
            case GIVE_OPINION ->
                OpinionChanges.give(
                        found, Served.PRODUCTION, new OpinionDraft(Verdict.JUSTIFIED, "Rust"), Served.ASSIGNER, at);
            case TAKE_BACK_OPINION -> OpinionChanges.takeBack(found, Served.PRODUCTION, Served.ASSIGNEE, at);
            case HANDLE -> found.handle("Once more", Served.resolution(found), Served::found, Served.ASSIGNEE, at);
            case RECORD_FEEDBACK ->
                found.recordFeedback(
                        FeedbackDraft.of(4),
                        SatisfactionPolicy.standard(),
                        () -> ServiceLevel.NONE,
                        Served.CREATOR,
                        at);
            case CLOSE -> found.close("spam", Served.CREATOR, at);
            case REOPEN -> found.reopen(ReopeningPolicy.standard(), true, ServiceLevel.NONE, at);
        };
    }
}
