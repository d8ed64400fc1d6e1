package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** A command with an id of its caller is executed once, however often it is sent. */
public interface CommandIdsContract extends Contract {

    private static void isOfAnotherCommand(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.COMMAND_ID));
    }

    @Test
    default void aRepeatedCommandAnswersWithTheRecordAsItStandsNow() {
        World world = World.on(store());
        OpportunityDraft draft = world.draft();
        Opportunity opened = world.lin().withCommandId("form-1").sales().open(draft);
        Opportunity assigned =
                world.root().sales().assign(opened.id(), world.lin().userId());
        TenantState.unchangedBy(world, () -> {
            Opportunity repeated = world.lin().withCommandId("form-1").sales().open(draft);
            assertThat(repeated).isEqualTo(assigned);
        });
        assertThat(world.lin().sales().count(OpportunityFilter.ALL)).isEqualTo(1);
    }

    @Test
    default void aRepeatedChangeIsMadeOnce() {
        World world = World.on(store());
        Opportunity assigned = world.anAssignedOpportunity();
        UUID id = UUID.randomUUID();
        Opportunity planned = world.lin()
                .withCommandId(id)
                .sales()
                .plan(assigned.id())
                .add(world.today().plusDays(1), "Show it");
        Opportunity repeated = world.lin()
                .withCommandId(id)
                .sales()
                .plan(assigned.id())
                .add(world.today().plusDays(1), "Show it");
        assertThat(repeated).isEqualTo(planned);
        assertThat(repeated.plan().steps()).hasSize(1);
    }

    /** Saving an unchanged form writes nothing, but the id is used nevertheless. */
    @Test
    default void aCommandThatChangedNothingKeepsItsId() {
        World world = World.on(store());
        OpportunityDraft draft = world.draft();
        Opportunity opened = world.lin().sales().open(draft);
        Opportunity same = world.lin().withCommandId("form-2").sales().revise(opened.id(), draft);
        assertThat(same.version()).isEqualTo(opened.version());
        isOfAnotherCommand(() -> world.lin().withCommandId("form-2").sales().revise(opened.id(), world.draft()));
    }

    @Test
    default void aRepeatedDeletionReturnsAsTheFirstDid() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        world.lin().withCommandId("away").sales().delete(opened.id());
        assertThatCode(() -> world.lin().withCommandId("away").sales().delete(opened.id()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> world.lin().withCommandId("away-2").sales().delete(opened.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void anotherCommandActorOrInputUnderTheSameIdIsAConflict() {
        World world = World.on(store());
        OpportunityDraft draft = world.draft();
        Opportunity opened = world.lin().withCommandId("id-1").sales().open(draft);
        isOfAnotherCommand(() -> world.lin().withCommandId("id-1").sales().revise(opened.id(), draft));
        isOfAnotherCommand(() -> world.mei().withCommandId("id-1").sales().open(draft));
        isOfAnotherCommand(() -> world.lin().withCommandId("id-1").sales().open(world.draft()));
        isOfAnotherCommand(() -> world.lin().withCommandId("id-1").sales().delete(opened.id()));
        assertThat(world.root().sales().count(OpportunityFilter.ALL)).isEqualTo(1);
    }

    /** Optional arguments count like all others. */
    @Test
    default void everyPartOfTheInputCounts() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        world.lin()
                .withCommandId("move")
                .sales()
                .moveTo(opened.id(), world.offered().id(), Percent.of(60));
        isOfAnotherCommand(() -> world.lin()
                .withCommandId("move")
                .sales()
                .moveTo(opened.id(), world.offered().id(), Percent.of(61)));
        isOfAnotherCommand(() -> world.lin()
                .withCommandId("move")
                .sales()
                .moveTo(opened.id(), world.offered().id()));
    }

    /** Several methods of a desk are one action for permission and lifecycle, and yet different commands. */
    @Test
    default void methodsThatShareAnActionAreDifferentCommands() {
        World world = World.on(store());
        Opportunity planned = world.lin()
                .sales()
                .plan(world.anAssignedOpportunity().id())
                .add(world.today().plusDays(1), "Show it");
        PlanStepId step = planned.plan().steps().get(0).id();
        world.lin().withCommandId("step").sales().plan(planned.id()).drop(step);
        isOfAnotherCommand(() ->
                world.lin().withCommandId("step").sales().plan(planned.id()).remove(step));
        Customer customer = world.aCustomer();
        ContactId contact = customer.contacts().get(0).id();
        world.lin().withCommandId("contact").customers().choosePrimaryContact(customer.id(), contact);
        isOfAnotherCommand(
                () -> world.lin().withCommandId("contact").customers().removeContact(customer.id(), contact));
        EntryDraft entry = new EntryDraft("west", "West", 7);
        world.admin().withCommandId("entry").dictionary().add(EntryType.REGION, entry);
        isOfAnotherCommand(
                () -> world.admin().withCommandId("entry").dictionary().addFixed(EntryType.REGION, entry));
    }

    @Test
    default void aRefusedCommandLeavesItsIdFree() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        assertThatThrownBy(() -> world.root().withCommandId("lose").sales().lose(opened.id(), "Too dear"))
                .isInstanceOf(IllegalTransitionException.class);
        world.root().sales().assign(opened.id(), world.lin().userId());
        assertThat(world.root()
                        .withCommandId("lose")
                        .sales()
                        .lose(opened.id(), "Too dear")
                        .state())
                .isEqualTo(OpportunityState.LOST);
    }

    @Test
    default void aRepeatAnswersWithinThePresentSightOfTheActor() {
        World world = World.on(store());
        OpportunityDraft draft = world.draft();
        Opportunity opened = world.boss().withCommandId("mine").sales().open(draft);
        world.root().sales().delete(opened.id());
        assertThatThrownBy(() -> world.boss().withCommandId("mine").sales().open(draft))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.root().sales().count(OpportunityFilter.ALL)).isZero();
    }

    @Test
    default void theSameIdInAnotherTenantIsAnotherId() {
        World one = World.on(store());
        World other = World.on(store());
        one.lin().withCommandId("shared").customers().register(new CustomerDraft("Blue Lotus"));
        other.lin().withCommandId("shared").customers().register(new CustomerDraft("Blue Lotus"));
        assertThat(other.lin().customers().count(CustomerFilter.ALL)).isEqualTo(1);
    }

    /**
     * In a transaction of the host, the conflicting callers get no answer. The host repeats the command in a new transaction.
     */
    @Test
    default void eightWhoGiveOneCommandAtOnceHaveItExecutedOnce() {
        World world = World.on(store());
        for (int round = 0; round < 5; round++) {
            String id = "round-" + round;
            CustomerDraft draft = new CustomerDraft("Customer " + round);
            List<Outcome<Customer>> outcomes = ConcurrentRunner.run(
                    8, index -> world.lin().withCommandId(id).customers().register(draft));
            List<Customer> answers = outcomes.stream()
                    .filter(Outcome::succeeded)
                    .map(Outcome::get)
                    .toList();
            assertThat(answers).isNotEmpty().allMatch(answers.get(0)::equals);
            if (store().ownsTransactions()) {
                assertThat(answers).hasSize(8);
            }
            assertThat(world.lin().customers().count(CustomerFilter.ALL)).isEqualTo(round + 1L);
        }
    }

    @Test
    default void eightWhoWinOneOpportunityByOneCommandAreAllAnswered() {
        World world = World.on(store());
        Opportunity ready = world.aFinishedPlan();
        List<Outcome<Opportunity>> outcomes = ConcurrentRunner.run(
                8, index -> world.lin().withCommandId("win").sales().win(ready.id()));
        List<Opportunity> answers =
                outcomes.stream().filter(Outcome::succeeded).map(Outcome::get).toList();
        assertThat(answers).isNotEmpty().extracting(Opportunity::version).containsOnly(ready.version() + 1);
        if (store().ownsTransactions()) {
            assertThat(answers).hasSize(8);
        }
        assertThat(world.lin().customers().count(CustomerFilter.ALL)).isEqualTo(1);
    }

    @Test
    default void feedsAndJobsTakeNoCommandId() {
        World world = World.on(store());
        CrmSession feeder = world.admin().withCommandId("nightly");
        Customer customer = world.aCustomer();
        assertThatThrownBy(() -> feeder.tradeFeed().orders(Stream.of(world.anOrder(customer.id(), world.today()))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("commandId");
        assertThatThrownBy(() -> feeder.churnDetection().run())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("commandId");
    }

    @Test
    @SuppressWarnings("NullAway") // a caller need not be checked by a compiler
    default void anIdOfAnotherFormIsRefusedAtOnce() {
        World world = World.on(store());
        for (String wrong : new String[] {"", " ", "two words", "a\nb", "\u4F60\u597D", "x".repeat(65)}) {
            assertThatThrownBy(() -> world.lin().withCommandId(wrong)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> world.lin().withCommandId((String) null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.lin().withCommandId((UUID) null)).isInstanceOf(InvalidInputException.class);
        assertThat(world.lin()
                        .withCommandId("x".repeat(64))
                        .sales()
                        .open(world.draft())
                        .version())
                .isZero();
    }
}
