package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.internal.CrossReferences;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Concurrent commands: an acknowledged change is stored, a rejection has a reason, and there is no other outcome. */
public interface ConcurrencyContract extends Contract {

    private static <T> List<T> done(List<Outcome<T>> outcomes) {
        return outcomes.stream().filter(Outcome::succeeded).map(Outcome::get).toList();
    }

    private static List<CrmException> refused(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.refused()))
                .toList();
    }

    private static List<Long> versions(World world, OpportunityId id) {
        List<JournalEntry> journal = world.read(TenantState::journal);
        return journal.stream()
                .filter(each -> each.subject().equals(id.value()) && each.isOutgoing())
                .map(JournalEntry::version)
                .sorted()
                .toList();
    }

    private static List<Long> upTo(long version) {
        return java.util.stream.LongStream.rangeClosed(0, version).boxed().toList();
    }

    /** Changes of the root and of its steps, mixed: a change of a step alone must conflict with the others too. */
    @Test
    default void losesNoneOfTheChangesThatEightMakeToOneOpportunity() {
        World world = World.on(store());
        OpportunityId id = world.anAssignedOpportunity().id();
        List<List<Outcome<Opportunity>>> outcomes = done(ConcurrentRunner.run(
                8,
                index -> IntStream.range(0, 20)
                        .mapToObj(turn -> attempt(() -> change(world, id, index, turn)))
                        .toList()));
        List<Outcome<Opportunity>> all = outcomes.stream().flatMap(List::stream).toList();
        List<Opportunity> acknowledged = done(all);
        Opportunity found = world.lin().sales().get(id);
        assertThat(refused(all)).allMatch(ConflictException.class::isInstance);
        assertThat(versions(world, id)).isEqualTo(upTo(found.version()));
        assertThat(acknowledged).extracting(Opportunity::version).doesNotHaveDuplicates();
        assertThat(acknowledged).hasSize((int) found.version() - 1);
        assertThat(found.plan().steps())
                .extracting(PlanStep::content)
                .containsAll(acknowledged.stream()
                        .flatMap(each -> each.plan().steps().stream().map(PlanStep::content))
                        .distinct()
                        .toList());
    }

    private static <T> Outcome<T> attempt(Callable<T> deed) {
        try {
            return ConcurrentRunner.attempt(deed);
        } catch (RuntimeException raw) {
            throw raw;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Opportunity change(World world, OpportunityId id, int index, int turn) {
        return index % 2 == 0
                ? world.lin().sales().plan(id).add(world.today(), "Step " + index + "." + turn)
                : world.lin().sales().revise(id, world.draft("Prospect " + index + "." + turn));
    }

    /** Every thread records the result of its own step. Nothing of the root itself changes. */
    @Test
    default void losesNoResultWhenEightRecordResultsOfTheirOwnSteps() {
        World world = World.on(store());
        Opportunity planned = world.anAssignedOpportunity();
        for (int step = 0; step < 8; step++) {
            planned = world.lin().sales().plan(planned.id()).add(world.today(), "Step " + step);
        }
        OpportunityId id = planned.id();
        List<PlanStepId> steps =
                planned.plan().steps().stream().map(PlanStep::id).toList();
        List<List<String>> kept = done(ConcurrentRunner.run(8, index -> {
            List<String> acknowledged = new ArrayList<>();
            for (int turn = 0; turn < 10; turn++) {
                String result = "Result " + index + "." + turn;
                Outcome<Opportunity> outcome =
                        attempt(() -> world.lin().sales().plan(id).execute(steps.get(index), result));
                assertThat(refused(List.of(outcome))).allMatch(ConflictException.class::isInstance);
                if (outcome.succeeded()) {
                    acknowledged.add(result);
                }
            }
            return acknowledged;
        }));
        Opportunity found = world.lin().sales().get(id);
        for (int index = 0; index < 8; index++) {
            List<String> mine = kept.get(index);
            assertThat(found.plan().steps().get(index).result())
                    .isEqualTo(mine.isEmpty() ? null : mine.get(mine.size() - 1));
        }
        long changes = kept.stream().mapToLong(List::size).sum();
        assertThat(found.version()).isEqualTo(planned.version() + changes);
        assertThat(versions(world, id)).isEqualTo(upTo(found.version()));
    }

    /** Some threads win, some lose, some reassign, some plan: one of them decides. */
    @Test
    default void letsOneOfEightDecideAnOpportunity() {
        World world = World.on(store());
        for (int round = 0; round < 5; round++) {
            Opportunity ready = world.aFinishedPlan();
            List<Outcome<Opportunity>> outcomes = ConcurrentRunner.run(8, index -> switch (index % 4) {
                case 0 -> world.lin().sales().win(ready.id());
                case 1 -> world.lin().sales().lose(ready.id(), "Too dear");
                case 2 -> world.boss().sales().reassign(ready.id(), world.mei().userId());
                default -> world.lin().sales().plan(ready.id()).add(world.today(), "Once more");
            });
            assertThat(refused(outcomes))
                    .allMatch(each -> each instanceof ConflictException
                            || each instanceof IllegalTransitionException
                            || each instanceof RuleBrokenException
                            || each instanceof NotAllowedException
                            || each instanceof NotFoundException
                            // in a transaction of the host, the command cannot be retried
                            || (each instanceof DuplicateException && !store().ownsTransactions()));
            Opportunity found = world.boss().sales().get(ready.id());
            long changes = done(outcomes).stream()
                    .filter(each -> each.version() > ready.version())
                    .map(Opportunity::version)
                    .distinct()
                    .count();
            assertThat(found.version()).isEqualTo(ready.version() + changes);
            assertThat(versions(world, ready.id())).isEqualTo(upTo(found.version()));
        }
    }

    /** The prospects have the same name: one win creates the customer, the other commands are rejected. */
    @Test
    default void makesOneCustomerOfSeveralWinsAtOnce() {
        World world = World.on(store());
        List<OpportunityId> ready = IntStream.range(0, 4)
                .mapToObj(index -> world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"))
                        .id())
                .toList();
        List<Outcome<Opportunity>> outcomes =
                ConcurrentRunner.run(4, index -> world.lin().sales().win(ready.get(index)));
        assertThat(done(outcomes)).hasSize(1);
        assertThat(refused(outcomes))
                .allMatch(each -> each instanceof DuplicateException || each instanceof ConflictException);
        assertThat(world.lin().customers().count(CustomerFilter.ALL)).isEqualTo(1);
    }

    /** A tenant is created once. */
    @Test
    default void foundsATenantOnceWhenEightTry() {
        Crm crm = Crm.builder(store())
                .tenant("founded-" + java.util.UUID.randomUUID())
                .build();
        List<Outcome<CrmSession>> outcomes =
                ConcurrentRunner.run(8, index -> crm.as(crm.createTenant("Head office", "root " + index, "Root")));
        assertThat(done(outcomes)).hasSize(1);
        assertThat(refused(outcomes))
                .allMatch(each -> each instanceof RuleBrokenException || each instanceof ConflictException);
        assertThat(done(outcomes).get(0).access().currentUser().superuser()).isTrue();
    }

    /** Running numbers are assigned once, however many callers there are. */
    @Test
    default void givesNoCustomerNumberTwiceWhenSixteenRegister() {
        World world = World.on(store());
        List<List<Customer>> registered = done(ConcurrentRunner.run(
                16,
                index -> IntStream.range(0, 4)
                        .mapToObj(turn -> attempt(() ->
                                world.lin().customers().register(new CustomerDraft("Customer " + index + "." + turn))))
                        .peek(each -> assertThat(refused(List.of(each))).allMatch(ConflictException.class::isInstance))
                        .filter(Outcome::succeeded)
                        .map(Outcome::get)
                        .toList()));
        List<Customer> all = registered.stream().flatMap(List::stream).toList();
        if (store().ownsTransactions()) {
            assertThat(all).as("retried until each has a number").hasSize(64);
        }
        assertThat(all).isNotEmpty().extracting(Customer::number).doesNotHaveDuplicates();
        assertThat(world.lin().customers().count(CustomerFilter.ALL)).isEqualTo(all.size());
    }

    /** A disabled user has no open work, and a user with open work is not disabled. */
    @Test
    default void neverLeavesOpenWorkWithSomebodyWhoIsDisabled() {
        World world = World.on(store());
        UserId mei = world.mei().userId();
        for (int round = 0; round < 30; round++) {
            Callable<Opportunity> giving = givingWork(world, round);
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0 ? giving.call() : world.root().access().disable(mei));
            assertThat(refused(outcomes))
                    .allMatch(each -> each instanceof ConflictException || each instanceof RuleBrokenException);
            long open = world.read(work -> CrossReferences.of(work).countOf(mei));
            boolean enabled = world.root().access().user(mei).state().isEnabled();
            assertThat(enabled || open == 0)
                    .as("enabled " + enabled + ", open " + open)
                    .isTrue();
            assertThat(done(outcomes)).hasSize(store().ownsTransactions() ? 1 : (enabled ? (int) open : 1));
            settle(world, outcomes.get(0), enabled);
        }
    }

    /** All three ways to give work to a user: assigned, reassigned, and reopened. */
    private static Callable<Opportunity> givingWork(World world, int round) {
        UserId mei = world.mei().userId();
        return switch (round % 3) {
            case 0 -> {
                OpportunityId fresh = world.lin().sales().open(world.draft()).id();
                yield () -> world.root().sales().assign(fresh, mei);
            }
            case 1 -> {
                OpportunityId lins = world.anAssignedOpportunity().id();
                yield () -> world.root().sales().reassign(lins, mei);
            }
            default -> {
                OpportunityId meis =
                        world.anAssignedOpportunity(world.mei(), world.draft()).id();
                world.mei().sales().lose(meis, "Too dear");
                yield () -> world.root().sales().reopen(meis);
            }
        };
    }

    private static void settle(World world, Outcome<Object> given, boolean enabled) {
        if (!enabled) {
            world.root().access().enable(world.mei().userId());
        } else if (given.succeeded()) {
            world.root()
                    .sales()
                    .reassign(((Opportunity) given.get()).id(), world.lin().userId());
        }
    }

    /** At least one of the two remains, or nobody could enable a user again. A database may abort both commands. */
    @Test
    default void keepsOneOfTwoAdministratorsWhoRemoveEachOther() {
        for (int round = 0; round < 5; round++) {
            World world = World.on(store());
            world.root().access().disable(world.admin().userId());
            CrmSession other = world.person("other", world.headOffice(), RoleCode.SUPER_ADMIN);
            List<CrmSession> both = List.of(other, world.root());
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index ->
                            both.get(index).access().disable(both.get(1 - index).userId()));
            long left = both.stream()
                    .filter(each -> attempt(() -> each.access().currentUser()).succeeded())
                    .count();
            assertThat(left).isPositive().isEqualTo(2 - done(outcomes).size());
            assertThat(refused(outcomes))
                    .allMatch(each -> each instanceof ConflictException
                            || each instanceof NotAllowedException
                            || each instanceof RuleBrokenException);
        }
    }
}
