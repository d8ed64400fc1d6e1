package org.crmkit.testkit.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnAction;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.Measure;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerState;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The lifecycle of churn cases on the store (see docs/model/churn.md): what the table allows, what it rejects, and what changes
 * along with it.
 */
public interface ChurnContract extends Contract {

    private static void refusedByRule(World world, String rule, Runnable deed) {
        assertThat(refused(world, RuleBrokenException.class, deed).rule()).isEqualTo(rule);
    }

    private static CustomerState stateOf(World world, ChurnCase of) {
        return world.root().customers().get(of.customer()).state();
    }

    /** Every state and every manual action: executed as the table says, or rejected with the allowed actions. */
    @Test
    default void doesToCasesInEveryStateJustWhatTheLifecycleKnows() {
        World world = World.on(store());
        for (ChurnState state : ChurnState.values()) {
            for (ChurnAction action : ChurnAction.values()) {
                if (action.isByHand()) {
                    attempt(world, world.churnCase(state), action);
                }
            }
        }
    }

    private static void attempt(World world, ChurnCase found, ChurnAction action) {
        String what = action + " in " + found.state();
        Set<ChurnAction> known = new TreeSet<>(ChurnState.LIFECYCLE.allowed(found.state()));
        Set<ChurnAction> byHand = new TreeSet<>(known);
        byHand.removeIf(each -> !each.isByHand());
        assertThat(world.root().churn().allowedActions(found.id())).as(what).isEqualTo(byHand);
        Runnable deed = () -> new ChurnActionPlayer().play(world, world.root(), action, found);
        if (!known.contains(action)) {
            IllegalTransitionException refused = refused(world, IllegalTransitionException.class, deed);
            assertThat(refused.state()).isEqualTo(found.state());
            assertThat(refused.action()).isEqualTo(action);
            assertThat(List.<Object>copyOf(refused.allowed())).isEqualTo(List.copyOf(known));
            return;
        }
        deed.run();
        ChurnCase next = world.root().churn().get(found.id());
        assertThat(next.state()).as(what).isIn(ChurnState.LIFECYCLE.targets(found.state(), action));
        assertThat(next.version()).as(what).isEqualTo(found.version() + 1);
        assertThat(stateOf(world, next))
                .as(what)
                .isEqualTo(next.state().isLost() ? CustomerState.LOST : CustomerState.ACTIVE);
    }

    /** The effects of the feed, of churn detection and of the transfer of a customer, in every state. */
    @Test
    default void doesWhatComesOfOtherThingsOnlyWhereTheLifecycleKnowsIt() {
        World world = World.on(store());
        for (ChurnState state : ChurnState.values()) {
            ChurnCase warned = world.churnCase(state);
            new ChurnActionPlayer().play(world, world.admin(), ChurnAction.WARN, warned);
            assertThat(world.root().churn().get(warned.id())).isEqualTo(warned);
            new ChurnActionPlayer().play(world, world.admin(), ChurnAction.RECOVER, warned);
            ChurnCase bought = world.root().churn().get(warned.id());
            assertThat(bought.state()).isEqualTo(ChurnState.RECOVERED);
            assertThat(bought.version()).isEqualTo(warned.version() + (state.isUnresolved() ? 1 : 0));
            assertThat(stateOf(world, bought)).isEqualTo(CustomerState.ACTIVE);
            ChurnCase given = world.churnCase(state);
            world.root().customers().transfer(given.customer(), world.mei().userId());
            assertThat(world.root().churn().get(given.id()).manager())
                    .as("%s", state)
                    .isEqualTo(
                            state.isOpen() ? world.mei().userId() : world.lin().userId());
        }
    }

    /** The customer becomes lost with the case, and active again with it. The user and the reason are kept. */
    @Test
    default void losesTheCustomerWithTheCaseAndHasThemBackWithIt() {
        World world = World.on(store());
        ChurnCase open = world.churnCase(ChurnState.DEFERRED);
        Customer before = world.lin().customers().get(open.customer());
        assertThat(world.lin().customers().allowedActions(before.id()))
                .doesNotContain(CustomerAction.LOSE, CustomerAction.WIN_BACK);
        Instant lostAt = world.clock().advance(Duration.ofHours(1));
        ChurnCase lost = world.lin().churn().confirm(open.id(), " Too dear\u3000");
        assertThat(lost.state()).isEqualTo(ChurnState.LOST);
        assertThat(lost.reason()).isEqualTo("Too dear");
        assertThat(lost.lostAt()).isEqualTo(lostAt);
        assertThat(lost.closedAt()).contains(lostAt);
        assertThat(lost.measures()).isEqualTo(open.measures());
        assertThat(world.lin().churn().get(open.id())).isEqualTo(lost);
        Customer gone = world.lin().customers().get(open.customer());
        assertThat(gone.state()).isEqualTo(CustomerState.LOST);
        assertThat(gone.version()).isEqualTo(before.version() + 1);
        refused(world, NotAllowedException.class, () -> world.lin().churn().winBack(open.id()));
        refused(world, NotFoundException.class, () -> world.uma().churn().winBack(open.id()));
        Instant backAt = world.clock().advance(Duration.ofHours(1));
        ChurnCase back = world.boss().churn().winBack(open.id());
        assertThat(back.state()).isEqualTo(ChurnState.RECOVERED);
        assertThat(back.recoveredAt()).isEqualTo(backAt);
        assertThat(back.lostAt()).isEqualTo(lostAt);
        assertThat(back.closedAt()).contains(backAt);
        assertThat(world.lin().customers().get(open.customer()).state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(world.root().churn().get(open.id())).isEqualTo(back);
    }

    /** Business with a lost customer can continue. While it is open, the customer cannot be archived. */
    @Test
    default void goesOnWithALostCustomer() {
        World world = World.on(store());
        ChurnCase lost = world.churnCase(ChurnState.LOST);
        CustomerId id = lost.customer();
        Customer customer = world.lin().customers().get(id);
        assertThat(world.lin().sales().open(world.draftFor(customer)).version()).isZero();
        assertThat(world.lin().service().create(world.complaint(id)).version()).isZero();
        refusedByRule(
                world, "customer.has-open-work", () -> world.lin().customers().archive(id));
        assertThat(world.boss().customers().transfer(id, world.mei().userId()).manager())
                .isEqualTo(world.mei().userId());
    }

    /** The same text twice is not a second measure, whatever its white space. Earlier measures are kept. */
    @Test
    default void keepsEveryMeasureAndRefusesTheSameTwice() {
        World world = World.on(store());
        ChurnCaseId id = world.churnCase(ChurnState.WARNED).id();
        List<Measure> expected = new ArrayList<>();
        for (String each :
                List.of("Called them", "called them", "\uD842\uDFB7 \uD83D\uDE00\r\n=1+1", "x".repeat(2000))) {
            Instant at = world.clock().advance(Duration.ofDays(1));
            ChurnCase next = world.lin().churn().defer(id, each);
            expected.add(new Measure(each, world.lin().userId(), at));
            assertThat(next.measures()).isEqualTo(expected);
        }
        for (String each : List.of("Called them", " called them\u3000")) {
            refusedByRule(world, "churn.same-measure", () -> world.lin().churn().defer(id, each));
        }
        assertThat(world.root().churn().get(id).measures()).isEqualTo(expected);
    }

    /** A measure above the limit is rejected, and the case goes on. */
    @Test
    default void keepsSoManyMeasuresAndNoMore() {
        World world = World.on(store());
        ChurnCaseId id = world.churnCase(ChurnState.WARNED).id();
        List<String> said = IntStream.rangeClosed(1, ChurnCase.MEASURES_MAX)
                .mapToObj(each -> "Call " + each)
                .toList();
        said.forEach(each -> world.lin().churn().defer(id, each));
        refusedByRule(
                world, "churn.too-many-measures", () -> world.lin().churn().defer(id, "One more"));
        assertThat(world.root().churn().get(id).measures())
                .extracting(Measure::text)
                .isEqualTo(said);
        ChurnCase lost = world.lin().churn().confirm(id, "Gone");
        assertThat(lost.version()).isEqualTo(ChurnCase.MEASURES_MAX + 1);
        assertThat(world.root().churn().get(id)).isEqualTo(lost);
    }

    /** The user who defers must be the manager. A supervisor may confirm. */
    @Test
    default void goesAlongToTheCustomersNewManager() {
        World world = World.on(store());
        ChurnCase open = world.churnCase(ChurnState.DEFERRED);
        world.boss().customers().transfer(open.customer(), world.mei().userId());
        ChurnCase given = world.mei().churn().get(open.id());
        assertThat(given.version()).isEqualTo(open.version() + 1);
        assertThat(given.state()).isEqualTo(ChurnState.DEFERRED);
        refused(world, NotFoundException.class, () -> world.lin().churn().get(open.id()));
        refused(world, NotFoundException.class, () -> world.lin().churn().defer(open.id(), "Called again"));
        assertThat(world.boss().churn().defer(open.id(), "Asked Mei to call").measures())
                .hasSize(2);
        assertThat(world.mei().churn().defer(open.id(), "Called again").measures())
                .hasSize(3);
        assertThat(world.boss().churn().confirm(open.id(), "Gone").state()).isEqualTo(ChurnState.LOST);
    }

    /** A customer with an open case cannot be archived, and a manager with one cannot be disabled. */
    @Test
    default void keepsCustomersAndManagersWithOpenCasesWhereTheyAre() {
        World world = World.on(store());
        ChurnCase open = world.churnCase(ChurnState.WARNED);
        CrmSession root = world.root();
        refusedByRule(world, "customer.has-open-work", () -> root.customers().archive(open.customer()));
        refusedByRule(
                world,
                "user.has-open-work",
                () -> root.access().disable(world.lin().userId()));
        world.feed(world.anOrder(open.customer(), world.today()));
        root.customers().archive(open.customer());
        ChurnCase lost = world.churnCase(ChurnState.LOST);
        refusedByRule(
                world,
                "user.has-open-work",
                () -> root.access().disable(world.lin().userId()));
        root.customers().transfer(lost.customer(), world.mei().userId());
        assertThat(root.access().disable(world.lin().userId()).state().isEnabled())
                .isFalse();
        assertThat(root.churn().winBack(lost.id()).state()).isEqualTo(ChurnState.RECOVERED);
    }

    /** A user who has read an older version must decide again. */
    @Test
    default void refusesWhoHasSeenAnOlderVersionOfACase() {
        World world = World.on(store());
        ChurnCase open = world.churnCase(ChurnState.DEFERRED);
        ConflictException stale = refused(
                world,
                ConflictException.class,
                () -> world.lin().churn().ifVersion(0).confirm(open.id(), "Gone"));
        assertThat(stale.kind()).isEqualTo("churn");
        assertThat(stale.id()).isEqualTo(open.id().toString());
        assertThat(world.lin().churn().ifVersion(1).confirm(open.id(), "Gone").version())
                .isEqualTo(2);
    }

    /** The newest first, from the user who ran churn detection to the user who won the customer back. */
    @Test
    default void tellsTheStoryOfACaseInItsJournal() {
        World world = World.on(store());
        ChurnCase lost = world.churnCase(ChurnState.LOST);
        world.boss().churn().winBack(lost.id());
        assertThat(Pages.all(after -> world.lin().churn().journal(lost.id(), 1, after)))
                .extracting(each -> each.event().type() + " " + each.version())
                .containsExactly("ChurnWonBack 2", "ChurnConfirmed 1", "ChurnWarned 0");
        assertThat(Pages.all(after -> world.lin().customers().journal(lost.customer(), 5, after)))
                .extracting(each -> each.event().type())
                .containsExactly("CustomerWonBack", "CustomerLost", "CustomerRegistered");
        assertThat(lost.creator()).isEqualTo(world.admin().userId());
        refused(world, NotFoundException.class, () -> world.sol().churn().journal(lost.id(), 1, null));
    }

    /** Texts up to the last code point of the limit, and one more. A missing text is rejected. */
    @Test
    default void judgesMeasuresAndReasons() {
        World world = World.on(store());
        ChurnCaseId id = world.churnCase(ChurnState.WARNED).id();
        for (String each : List.of("", " ", Names.longest(2001), "\uD83D")) {
            for (Runnable deed : List.<Runnable>of(
                    () -> world.lin().churn().defer(id, each),
                    () -> world.lin().churn().confirm(id, each))) {
                assertThat(refused(world, InvalidInputException.class, deed).violations())
                        .hasSize(1);
            }
        }
        assertThat(world.lin()
                        .churn()
                        .defer(id, Names.longest(2000))
                        .measures()
                        .get(0)
                        .text())
                .isEqualTo(Names.longest(2000));
        ChurnCase lost = world.lin().churn().confirm(id, Names.longest(2000));
        assertThat(world.root().churn().get(id)).isEqualTo(lost);
    }
}
