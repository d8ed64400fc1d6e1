package org.crmkit.testkit.customer.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;
import static org.crmkit.testkit.support.TenantState.refusedReference;

import java.util.List;
import java.util.Objects;
import org.crmkit.customer.Customer;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDesk;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionDraftBuilder;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionFilterBuilder;
import org.crmkit.customer.interaction.InteractionSubject;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.sales.Opportunity;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The kind of an interaction is a value of the dictionary; its subject is a record of the customer that the author sees. */
public interface InteractionSubjectsContract extends Contract {

    private static InteractionDraft ofKind(String kind) {
        return new InteractionDraft(kind, World.BEGINNING, "Talked");
    }

    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    private static InteractionDraft about(@Nullable InteractionSubject subject) {
        return InteractionDraftBuilder.builder(ofKind("call")).subject(subject).build();
    }

    /** Those of the beginning, and those that the tenant adds; an interaction keeps a kind that is retired. */
    @Test
    default void takesItsKindFromTheDictionary() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        InteractionDesk desk = world.lin().interactions();
        for (String kind : List.of("visit", "call", "mail", "meeting", "other")) {
            Interaction recorded = desk.record(customer.id(), ofKind(kind));
            assertThat(desk.get(recorded.id())).isEqualTo(recorded).returns(kind, Interaction::kind);
        }
        for (String kind : List.of("chat", "VISIT", "regular")) {
            assertThat(refused(world, InvalidInputException.class, () -> desk.record(customer.id(), ofKind(kind)))
                            .violations())
                    .containsExactly(Violation.unknown("kind", List.of("visit", "call", "mail", "meeting", "other")));
        }
        Entry chat = world.admin()
                .dictionary()
                .add(EntryType.INTERACTION_KIND, new EntryDraft("chat \uD83D\uDE00", "Chat", 6));
        Interaction chatted = desk.record(customer.id(), ofKind("chat \uD83D\uDE00"));
        world.admin().dictionary().retire(chat.id());
        InteractionDraft renamed = InteractionDraftBuilder.builder(ofKind("chat \uD83D\uDE00"))
                .title("Chatted")
                .build();
        assertThat(desk.revise(chatted.id(), renamed).title()).isEqualTo("Chatted");
        refused(world, InvalidInputException.class, () -> desk.record(customer.id(), renamed));
        InteractionFilter filter =
                InteractionFilterBuilder.builder().kind("chat \uD83D\uDE00").build();
        assertThat(desk.count(filter)).isEqualTo(1);
    }

    /** An opportunity for the customer, one that led to the customer, and a request; each finds its interactions. */
    @Test
    default void isAboutARecordOfTheCustomer() {
        World world = World.on(store());
        InteractionDesk desk = world.lin().interactions();
        Opportunity won = world.aWonOpportunity();
        Customer customer = world.lin().customers().get(Objects.requireNonNull(won.customer()));
        Opportunity further = world.lin().sales().open(world.draftFor(customer));
        ServiceRequest request = world.request(ServiceState.ARCHIVED, world.lin(), customer);
        List<InteractionSubject> subjects = List.of(
                SubjectKind.OPPORTUNITY.of(won.id()),
                SubjectKind.OPPORTUNITY.of(further.id()),
                SubjectKind.SERVICE_REQUEST.of(request.id()));
        Interaction plain = desk.record(customer.id(), about(null));
        for (InteractionSubject each : subjects) {
            Interaction recorded = desk.record(customer.id(), about(each));
            assertThat(desk.get(recorded.id())).isEqualTo(recorded).returns(each, Interaction::subject);
            assertThat(desk.list(InteractionFilter.about(each).newest(9)).items())
                    .containsExactly(Shown.in(world).interaction(recorded));
            assertThat(desk.count(InteractionFilter.about(each))).isEqualTo(1);
        }
        Interaction revised = desk.revise(plain.id(), about(subjects.get(2)));
        assertThat(desk.get(plain.id())).isEqualTo(revised);
        assertThat(desk.list(InteractionFilter.about(subjects.get(2)).newest(9)).items())
                .hasSize(2);
        assertThat(desk.revise(plain.id(), about(null)).subject()).isNull();
        assertThat(desk.count(InteractionFilter.about(SubjectKind.OPPORTUNITY.of(request.id()))))
                .as("of another kind")
                .isZero();
    }

    /** A record of another customer, of another kind, of nobody, and one that the author does not see: all are not found. */
    @Test
    default void refusesARecordThatIsNotOfTheCustomer() {
        World world = World.on(store());
        InteractionDesk desk = world.lin().interactions();
        Customer customer = world.aCustomer();
        Customer other = world.aCustomer();
        Opportunity others = world.lin().sales().open(world.draftFor(other));
        Opportunity ofNobody = world.lin().sales().open(world.draft());
        Opportunity unseen = world.root().sales().open(world.draftFor(customer));
        ServiceRequest request = world.request(ServiceState.NEW, world.lin(), customer);
        List<InteractionSubject> subjects = List.of(
                SubjectKind.OPPORTUNITY.of(others.id()),
                SubjectKind.OPPORTUNITY.of(ofNobody.id()),
                SubjectKind.OPPORTUNITY.of(unseen.id()),
                SubjectKind.OPPORTUNITY.of(request.id()),
                SubjectKind.SERVICE_REQUEST.of(unseen.id()),
                SubjectKind.SERVICE_REQUEST.of(customer.id()));
        Interaction plain = desk.record(customer.id(), about(null));
        for (InteractionSubject each : subjects) {
            for (Runnable deed : List.<Runnable>of(
                    () -> desk.record(customer.id(), about(each)), () -> desk.revise(plain.id(), about(each)))) {
                refusedReference(world, "subject.record", each.record(), deed);
            }
        }
        assertThat(refused(
                                world,
                                InvalidInputException.class,
                                () -> desk.record(customer.id(), about(new SubjectKind("customer").of(customer.id()))))
                        .violations())
                .containsExactly(Violation.unknown("subject.kind", List.of("opportunity", "service")));
        assertThat(world.root()
                        .interactions()
                        .record(customer.id(), about(SubjectKind.OPPORTUNITY.of(unseen.id())))
                        .subject())
                .isEqualTo(SubjectKind.OPPORTUNITY.of(unseen.id()));
    }

    /** An interaction keeps its subject when the subject is deleted, or when another user who does not see it revises. */
    @Test
    default void keepsASubjectThatIsGone() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Opportunity opened = world.lin().sales().open(world.draftFor(customer));
        InteractionSubject subject = SubjectKind.OPPORTUNITY.of(opened.id());
        Interaction recorded = world.lin().interactions().record(customer.id(), about(subject));
        world.lin().sales().delete(opened.id());
        InteractionDraft renamed =
                InteractionDraftBuilder.builder(about(subject)).title("Over").build();
        assertThat(world.lin().interactions().revise(recorded.id(), renamed))
                .returns("Over", Interaction::title)
                .returns(subject, Interaction::subject);
        refusedReference(
                world,
                "subject.record",
                subject.record(),
                () -> world.lin().interactions().record(customer.id(), about(subject)));
    }
}
