package org.crmkit.testkit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Inputs: all violations of all of them are reported at once, by path, and nothing is changed. */
public interface InputContract extends Contract {

    private static List<String> faults(World world, Runnable deed) {
        List<InvalidInputException> refused = new ArrayList<>();
        TenantState.unchangedBy(world, () -> refused.add(catchThrowableOfType(InvalidInputException.class, deed::run)));
        return Objects.requireNonNull(refused.get(0), "was not refused").violations().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    /** For a form with several violations, all of them are reported, in the order of the paths. */
    @Test
    default void namesAllFaultsOfAnOpportunityAtOnce() {
        World world = World.on(store());
        OpportunityDraft draft = new OpportunityDraft(
                " \u3000",
                new Prospect("", Names.longest(Contact.NAME_MAX + 1), Names.longest(51)),
                Percent.ZERO,
                "we\u0000b",
                Names.longest(Opportunity.DESCRIPTION_MAX + 1),
                null,
                null);
        List<String> expected = List.of(
                "description too-long",
                "prospect.contactName too-long",
                "prospect.contactTelephone too-long",
                "prospect.customerName required",
                "source invalid-characters",
                "title required");
        assertThat(faults(world, () -> world.lin().sales().open(draft))).isEqualTo(expected);
        Opportunity opened = world.lin().sales().open(world.draft());
        assertThat(faults(world, () -> world.lin().sales().revise(opened.id(), draft)))
                .isEqualTo(expected);
    }

    /** Two forms passed together are both checked. */
    @Test
    default void namesTheFaultsOfCustomerAndContactTogether() {
        World world = World.on(store());
        CustomerDraft customer = new CustomerDraft("x".repeat(Customer.NAME_MAX + 1));
        ContactDraft contact = new ContactDraft("", null, null, null, null, null, "\uD83D", null);
        assertThat(faults(world, () -> world.lin().customers().register(customer, contact, OnDuplicate.fail())))
                .containsExactlyInAnyOrder("email invalid-characters", "name required", "name too-long");
    }

    /** In any part of the form, and for every tag. */
    @Test
    default void namesAllFaultsOfACustomerAtOnce() {
        World world = World.on(store());
        String tooLong = "x".repeat(501);
        CustomerDraft draft = new CustomerDraft(
                "",
                tooLong,
                new Profile(
                        CustomerKind.ENTERPRISE,
                        " ",
                        tooLong,
                        tooLong,
                        tooLong,
                        tooLong,
                        tooLong,
                        tooLong,
                        tooLong,
                        tooLong,
                        tooLong,
                        tooLong),
                new Registration(tooLong, tooLong, null, null),
                new BankAccount(tooLong, tooLong),
                new TaxNumbers(tooLong, tooLong),
                Assessment.UNKNOWN,
                Set.of(tooLong, "\u0000"),
                "x".repeat(2001));
        List<String> expected = List.of(
                "bank.account too-long",
                "bank.bank too-long",
                "externalNumber too-long",
                "memo too-long",
                "name required",
                "profile.address too-long",
                "profile.companySize too-long",
                "profile.email too-long",
                "profile.fax too-long",
                "profile.industry too-long",
                "profile.level required",
                "profile.postalCode too-long",
                "profile.region too-long",
                "profile.source too-long",
                "profile.telephone too-long",
                "profile.website too-long",
                "registration.legalRepresentative too-long",
                "registration.licenceNumber too-long",
                "tags invalid-characters",
                "tags too-long",
                "tax.local too-long",
                "tax.national too-long");
        assertThat(faults(world, () -> world.lin().customers().register(draft))).isEqualTo(expected);
        Customer known = world.aCustomer();
        assertThat(faults(world, () -> world.lin().customers().revise(known.id(), draft)))
                .isEqualTo(expected);
    }

    /** Service requests, their handling, feedback, and interactions. */
    @Test
    default void judgesRequestsFeedbackAndInteractions() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        ServiceRequest handled = world.request(ServiceState.HANDLED);
        ServiceRequest assigned = world.request(ServiceState.ASSIGNED);
        CrmSession lin = world.lin();
        ServiceRequestDraft request = new ServiceRequestDraft(customer.id(), "", "x".repeat(201), "\uD83D");
        assertThat(faults(world, () -> lin.service().create(request)))
                .containsExactly("request invalid-characters", "title too-long", "type required");
        assertThat(faults(world, () -> lin.service().handle(assigned.id(), " ")))
                .containsExactly("handling required");
        FeedbackDraft feedback = new FeedbackDraft(Rating.of(5), "x".repeat(3001));
        assertThat(faults(world, () -> lin.service().recordFeedback(handled.id(), feedback)))
                .containsExactly("result too-long");
        InteractionDraft met = new InteractionDraft(
                "visit", World.BEGINNING, "", "x".repeat(201), "x".repeat(1001), "\u0007", Set.of(), null);
        assertThat(faults(world, () -> lin.interactions().record(customer.id(), met)))
                .containsExactly(
                        "description invalid-characters", "location too-long", "memo too-long", "title required");
        assertThatThrownBy(() -> Rating.of(6)).isInstanceOf(InvalidInputException.class);
    }

    /** Steps, results and reasons too. A limit is valid up to the last code point and not beyond. */
    @Test
    default void judgesStepsResultsAndReasons() {
        World world = World.on(store());
        Opportunity done = world.aFinishedPlan();
        var desk = world.lin().sales();
        var step = done.plan().steps().get(0).id();
        assertThat(faults(world, () -> desk.plan(done.id()).add(world.today(), "")))
                .containsExactly("content required");
        assertThat(faults(world, () -> desk.plan(done.id()).execute(step, Names.longest(1001))))
                .containsExactly("result too-long");
        assertThat(faults(world, () -> desk.lose(done.id(), " "))).containsExactly("reason required");
        assertThat(desk.plan(done.id()).execute(step, Names.longest(1000)).version())
                .isEqualTo(done.version() + 1);
    }

    /** Numbers within their limits. */
    @Test
    default void judgesStages() {
        World world = World.on(store());
        StageDraft draft = new StageDraft("", -1, Percent.ZERO, 0);
        assertThat(faults(world, () -> world.root().pipeline().define(draft)))
                .hasSize(3)
                .contains("name required");
    }

    /** An invalid value is rejected when it is created. */
    @Test
    default void refusesMoneyAndPercentagesThatAreNone() {
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> deeds = List.of(
                () -> Money.of("1.001", "EUR"),
                () -> Money.of("1.5", "JPY"),
                () -> Money.of("one", "EUR"),
                () -> Money.of("1", "XXQ"),
                () -> Percent.of(101));
        deeds.forEach(each -> assertThatThrownBy(each).isInstanceOf(InvalidInputException.class));
    }

    /** Violations are found before the authorization, and their messages exist in both languages. */
    @Test
    default void tellsFaultsInEnglishAndChinese() {
        World world = World.on(store());
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> world.lin().sales().open(world.draft("")));
        assertThat(refused.violations()).extracting(Violation::path).containsExactly("prospect.customerName");
        assertThat(refused.message(java.util.Locale.ENGLISH)).contains("is required");
        assertThat(refused.message(java.util.Locale.SIMPLIFIED_CHINESE))
                .isNotEqualTo(refused.message(java.util.Locale.ENGLISH));
    }
}
