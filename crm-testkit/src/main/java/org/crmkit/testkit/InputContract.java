package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmkit.customer.ContactDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.Namesakes;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.Violation;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;
import org.junit.jupiter.api.Test;

/** Inputs: every fault of all of them at once, by its path; and nothing is changed. */
public interface InputContract extends Contract {

    private static List<String> faults(World world, Runnable deed) {
        List<InvalidInputException> refused = new ArrayList<>();
        TenantState.unchangedBy(world, () -> refused.add(catchThrowableOfType(InvalidInputException.class, deed::run)));
        return Objects.requireNonNull(refused.get(0), "was not refused").violations().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    /** A form with everything wrong is told everything, in the order of the paths. */
    @Test
    default void namesAllFaultsOfAnOpportunityAtOnce() {
        World world = World.on(store());
        OpportunityDraft draft = new OpportunityDraft(
                " \u3000",
                new Prospect("", "x".repeat(101), Names.longest(51)),
                Percent.ZERO,
                "we\u0000b",
                Names.longest(Opportunity.DESCRIPTION_MAX + 1),
                null,
                null);
        List<String> expected = List.of(
                "description too-long",
                "prospect.contactName too-long",
                "prospect.contactPhone too-long",
                "prospect.customerName required",
                "source not-text",
                "title required");
        assertThat(faults(world, () -> world.lin().sales().open(draft))).isEqualTo(expected);
        Opportunity opened = world.lin().sales().open(world.draft());
        assertThat(faults(world, () -> world.lin().sales().revise(opened.id(), draft)))
                .isEqualTo(expected);
    }

    /** Of two forms handed in together both are judged. */
    @Test
    default void namesTheFaultsOfCustomerAndContactTogether() {
        World world = World.on(store());
        CustomerDraft customer = new CustomerDraft("x".repeat(Customer.NAME_MAX + 1));
        ContactDraft contact = new ContactDraft("", null, null, "\uD83D", null);
        assertThat(faults(world, () -> world.lin().customers().register(customer, contact, Namesakes.ask())))
                .containsExactlyInAnyOrder("email not-text", "name required", "name too-long");
    }

    /** Steps, results and reasons too; a limit is met to the last code point and not one more. */
    @Test
    default void judgesStepsResultsAndReasons() {
        World world = World.on(store());
        Opportunity done = world.aFinishedPlan();
        var desk = world.lin().sales();
        var step = done.plan().steps().get(0).id();
        assertThat(faults(world, () -> desk.plan(done.id(), world.today(), ""))).containsExactly("content required");
        assertThat(faults(world, () -> desk.recordResult(done.id(), step, Names.longest(1001))))
                .containsExactly("result too-long");
        assertThat(faults(world, () -> desk.lose(done.id(), " "))).containsExactly("reason required");
        assertThat(desk.recordResult(done.id(), step, Names.longest(1000)).version())
                .isEqualTo(done.version() + 1);
    }

    /** Numbers within their bounds. */
    @Test
    default void judgesStages() {
        World world = World.on(store());
        StageDraft draft = new StageDraft("", -1, Percent.ZERO, 0);
        assertThat(faults(world, () -> world.root().pipeline().define(draft)))
                .hasSize(3)
                .contains("name required");
    }

    /** What cannot even be written down is refused where it is written down. */
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

    /** Faults are found before anybody is asked who they are, and say so in both languages. */
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
