package org.crmkit.customer.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.DataScope;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.junit.jupiter.api.Test;

class InteractionTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:30:00.123456Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final InteractionPolicy POLICY = InteractionPolicy.standard();
    private static final UserId AUTHOR = new UserId(new UUID(1, 1));
    private static final UserId OTHER = new UserId(new UUID(1, 2));
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(3, 1));
    private static final Attendee CHEN = new Attendee(new ContactId(new UUID(4, 1)), "Chen");
    private static final Attendee WU = new Attendee(new ContactId(new UUID(4, 2)), "Wu");
    private static final InteractionDraft DRAFT =
            new InteractionDraft("call", NOW.minusSeconds(60), "About the seats", CHEN.contact());

    @Test
    void isWrittenDownWithThoseWhoWerePresent() {
        Change<Interaction> made = recorded(DRAFT);
        assertThat(made.event())
                .isEqualTo(new InteractionEvent.Recorded(made.next().id(), made.next()));
        assertThat(made.next())
                .returns(CUSTOMER, Interaction::customer)
                .returns("call", Interaction::kind)
                .returns(NOW.minusSeconds(60), Interaction::at)
                .returns(List.of(CHEN), Interaction::attendees)
                .returns(AUTHOR, Interaction::author)
                .returns(NOW, Interaction::createdAt);
    }

    @Test
    void wasNowAtTheLatestButForTheToleranceOfThePolicy() {
        Instant last = NOW.plus(TOLERANCE);
        assertThat(recorded(at(last)).next().at()).isEqualTo(last);
        Interaction found = recorded(DRAFT).next();
        assertInFuture(() -> recorded(at(last.plus(1, ChronoUnit.MICROS))));
        Instant lastLater = LATER.plus(TOLERANCE);
        assertInFuture(() -> revised(found, at(lastLater.plus(1, ChronoUnit.MICROS)), CHEN));
        assertThat(revised(found, at(lastLater), CHEN).next().at()).isEqualTo(lastLater);
    }

    @Test
    void isNotJudgedAgainByATimeThatStays() {
        Interaction ahead = recorded(at(NOW.plus(TOLERANCE))).next();
        InteractionDraft renamed = InteractionDraftBuilder.builder(at(ahead.at()))
                .title("About the price")
                .build();
        Instant behind = NOW.minusSeconds(30);
        assertThat(ahead.revise(renamed, List.of(CHEN), behind, POLICY).next().title())
                .isEqualTo("About the price");
        assertInFuture(() -> ahead.revise(at(NOW.plusSeconds(31)), List.of(CHEN), behind, POLICY));
    }

    @Test
    void saysWhatARevisionChanged() {
        InteractionDraft draft = InteractionDraftBuilder.builder(DRAFT)
                .kind("visit")
                .at(NOW)
                .title("About the price")
                .location("Harbin")
                .memo("bring samples")
                .description("They want 40")
                .build();
        Change<Interaction> revised = revised(recorded(DRAFT).next(), draft, CHEN, WU);
        assertThat(revised.event())
                .asInstanceOf(type(InteractionEvent.Revised.class))
                .extracting(InteractionEvent.Revised::changes)
                .asInstanceOf(list(FieldChange.class))
                .extracting(FieldChange::field)
                .containsExactly("kind", "at", "title", "location", "memo", "description", "attendees");
        assertThat(revised.next())
                .returns("Harbin", Interaction::location)
                .returns("bring samples", Interaction::memo)
                .returns("They want 40", Interaction::description)
                .returns(List.of(CHEN, WU), Interaction::attendees)
                .returns(AUTHOR, Interaction::author)
                .returns(LATER, Interaction::changedAt)
                .returns(NOW, Interaction::createdAt);
    }

    @Test
    void savingTheSameFormSaysNothing() {
        Interaction found = recorded(DRAFT).next();
        assertThat(revised(found, DRAFT, CHEN)).isEqualTo(Change.none(found));
        assertThat(found.withVersion(3).version()).isEqualTo(3);
    }

    @Test
    void isChangedByItsAuthorAndBySupervisors() {
        InteractionAccess access = new InteractionAccess();
        Interaction found = recorded(DRAFT).next();
        for (InteractionAction action : InteractionAction.values()) {
            assertThat(access.permission(action)).isEqualTo(Permission.CUSTOMER_EDIT);
            assertThat(access.allows(actor(AUTHOR, Permission.CUSTOMER_EDIT), found, action))
                    .isTrue();
            assertThat(access.allows(actor(OTHER, Permission.CUSTOMER_EDIT), found, action))
                    .isFalse();
            assertThat(access.override(action)).isEqualTo(Permission.CUSTOMER_SUPERVISE);
        }
    }

    @Test
    void guardsItsTexts() {
        assertThatThrownBy(() -> recorded(
                        InteractionDraftBuilder.builder(DRAFT).title(" ").build()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> recorded(InteractionDraftBuilder.builder(DRAFT)
                        .location("x".repeat(Interaction.LOCATION_MAX + 1))
                        .build()))
                .isInstanceOf(InvalidInputException.class);
    }

    private static InteractionDraft at(Instant at) {
        return InteractionDraftBuilder.builder(DRAFT).at(at).build();
    }

    private static void assertInFuture(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .asInstanceOf(type(RuleBrokenException.class))
                .returns("interaction.date-in-future", RuleBrokenException::rule);
    }

    private static Change<Interaction> recorded(InteractionDraft draft) {
        return Interaction.record(
                new InteractionId(new UUID(5, 1)), CUSTOMER, draft, List.of(CHEN), AUTHOR, NOW, POLICY);
    }

    private static Change<Interaction> revised(Interaction found, InteractionDraft draft, Attendee... attended) {
        return found.revise(draft, List.of(attended), LATER, POLICY);
    }

    private static Actor actor(UserId user, Permission permission) {
        OrgUnitId unit = new OrgUnitId(new UUID(2, 2));
        return new Actor(user, unit, UnitPath.root(unit), Map.of(permission, DataScope.ALL), false);
    }
}
