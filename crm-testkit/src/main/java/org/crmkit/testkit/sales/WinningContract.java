package org.crmkit.testkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.contact.Contact;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Winning creates a customer, or reports existing customers of the same name. */
public interface WinningContract extends Contract {

    private static Customer customerOf(World world, Opportunity won) {
        CustomerId id = Objects.requireNonNull(won.customer());
        return world.root().customers().get(id);
    }

    private static DuplicateException asked(World world, Opportunity ready) {
        DuplicateException[] asked = new DuplicateException[1];
        TenantState.unchangedBy(
                world,
                () -> asked[0] = catchThrowableOfType(
                        DuplicateException.class, () -> world.lin().sales().win(ready.id())));
        return Objects.requireNonNull(asked[0], "was not asked");
    }

    /** Name, contact and telephone of the prospect; managed by the assignee; with the next number of the day. */
    @Test
    default void makesTheCustomerOfAWonProspect() {
        World world = World.on(store());
        OpportunityDraft draft = new OpportunityDraft(
                "Forty seats",
                new Prospect("Blue Lotus", "Ms Blue", "+86 10 1"),
                Percent.of(40),
                "web",
                null,
                Money.of("100", "EUR"),
                null);
        Opportunity ready = world.aFinishedPlan(world.lin(), draft);
        Opportunity won = world.lin().sales().win(ready.id(), WinOptions.agreed(Money.of("90.50", "EUR")));
        Customer customer = customerOf(world, won);
        assertThat(won.amount()).isEqualTo(Money.of("90.50", "EUR"));
        assertThat(customer.name()).isEqualTo("Blue Lotus");
        assertThat(customer.number()).isEqualTo(new CustomerNumber("KH202701120001"));
        assertThat(customer.manager()).isEqualTo(world.lin().userId());
        assertThat(customer.profile().level()).isEqualTo(Customer.FIRST_LEVEL);
        assertThat(customer.profile().telephone()).isEqualTo("+86 10 1");
        assertThat(customer.contacts()).extracting(Contact::name).containsExactly("Ms Blue");
        assertThat(customer.primaryContact().orElseThrow().telephone()).isEqualTo("+86 10 1");
    }

    /** A user who wins for a name that exists, regardless of case and width, must state which customer is meant. */
    @Test
    default void asksWhichCustomerOfThatNameIsMeant() {
        World world = World.on(store());
        Customer first = world.lin().customers().register(new CustomerDraft("Blue Lotus"));
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("\uFF22LUE  lotus"));
        DuplicateException asked = asked(world, ready);
        assertThat(asked.kind()).isEqualTo("customer");
        assertThat(asked.candidates())
                .containsExactly(new DuplicateException.Candidate(
                        first.number().value(),
                        world.lin().userId().value(),
                        "Name of lin",
                        first.id().value(),
                        "Blue Lotus",
                        CustomerState.ACTIVE,
                        true));
        Opportunity won =
                world.lin().sales().win(ready.id(), WinOptions.asExpected().useExisting(first.number()));
        assertThat(won.customer()).isEqualTo(first.id());
        assertThat(customerOf(world, won)).isEqualTo(first);
    }

    /**
     * Of another user's customer, number and manager are reported, so that the two users can talk. Linking reveals no more.
     */
    @Test
    default void tellsOfAnInvisibleNamesakeNumberAndManagerOnly() {
        World world = World.on(store());
        Customer theirs = world.sol().customers().register(new CustomerDraft("Blue Lotus"));
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        assertThat(asked(world, ready).candidates())
                .containsExactly(new DuplicateException.Candidate(
                        theirs.number().value(), world.sol().userId().value(), "Name of sol", null, null, null, true));
        Opportunity won =
                world.lin().sales().win(ready.id(), WinOptions.asExpected().useExisting(theirs.number()));
        assertThat(won.customer()).isEqualTo(theirs.id());
        assertThatThrownBy(() -> world.lin().customers().get(theirs.id())).isInstanceOf(NotFoundException.class);
    }

    /**
     * An archived customer is reported with their state. They cannot be linked until they are restored. A further customer may be
     * created.
     */
    @Test
    default void tellsThatAnArchivedNamesakeMustBeRestored() {
        World world = World.on(store());
        Customer archived = world.lin().customers().register(new CustomerDraft("Blue Lotus"));
        world.lin().customers().archive(archived.id());
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        for (DuplicateException each : List.of(asked(world, ready), askedToRegister(world, "blue lotus"))) {
            assertThat(each.candidates())
                    .containsExactly(new DuplicateException.Candidate(
                            archived.number().value(),
                            world.lin().userId().value(),
                            "Name of lin",
                            archived.id().value(),
                            "Blue Lotus",
                            CustomerState.ARCHIVED,
                            false));
            assertThat(each.message(Locale.ENGLISH)).contains("archived: restore it before you use it");
            assertThat(each.message(Locale.SIMPLIFIED_CHINESE)).contains("\u987B\u5148\u6062\u590D");
        }
        TenantState.unchangedBy(
                world,
                () -> assertThatThrownBy(() -> world.lin()
                                .sales()
                                .win(ready.id(), WinOptions.asExpected().useExisting(archived.number())))
                        .isInstanceOfSatisfying(RuleBrokenException.class, refused -> {
                            assertThat(refused.rule()).isEqualTo("customer.archived");
                            assertThat(refused.facts())
                                    .containsExactly(archived.number().value());
                        }));
        Opportunity won =
                world.lin().sales().win(ready.id(), WinOptions.asExpected().createAnyway());
        assertThat(customerOf(world, won).nameOrdinal()).isEqualTo(2);
        assertThat(world.lin().customers().get(archived.id()).state()).isEqualTo(CustomerState.ARCHIVED);
    }

    /** Whether a customer outside the scope is archived is not reported. */
    @Test
    default void tellsNotThatAnInvisibleNamesakeIsArchived() {
        World world = World.on(store());
        Customer theirs = world.sol().customers().register(new CustomerDraft("Blue Lotus"));
        world.sol().customers().archive(theirs.id());
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        DuplicateException asked = asked(world, ready);
        assertThat(asked.candidates())
                .containsExactly(new DuplicateException.Candidate(
                        theirs.number().value(), world.sol().userId().value(), "Name of sol", null, null, null, true));
        assertThat(asked.message(Locale.ENGLISH)).doesNotContain("archived");
    }

    private static DuplicateException askedToRegister(World world, String name) {
        return Objects.requireNonNull(catchThrowableOfType(
                DuplicateException.class, () -> world.lin().customers().register(new CustomerDraft(name))));
    }

    /** Another customer may have the same name, if the user requests it. */
    @Test
    default void makesAnotherCustomerOfTheSameNameWhenTold() {
        World world = World.on(store());
        Customer first = customerOf(
                world,
                world.lin()
                        .sales()
                        .win(world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"))
                                .id()));
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        Customer second = customerOf(
                world,
                world.lin().sales().win(ready.id(), WinOptions.asExpected().createAnyway()));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.nameOrdinal()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(new CustomerNumber("KH202701120002"));
        Opportunity third = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        assertThat(asked(world, third).candidates()).hasSize(2);
    }

    /**
     * A number is reported as not found if it belongs neither to a customer of the same name nor to a visible customer.
     */
    @Test
    default void refusesToLinkACustomerThatIsNotThere() {
        World world = World.on(store());
        Customer theirs = world.sol().customers().register(new CustomerDraft("Red Lotus"));
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        for (CustomerNumber each : new CustomerNumber[] {theirs.number(), new CustomerNumber("KH209901010001")}) {
            TenantState.refusedReference(
                    world,
                    "onDuplicate.existing",
                    each,
                    () -> world.lin()
                            .sales()
                            .win(ready.id(), WinOptions.asExpected().useExisting(each)));
        }
    }
}
