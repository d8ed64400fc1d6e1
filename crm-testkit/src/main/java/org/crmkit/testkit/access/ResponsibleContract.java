package org.crmkit.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserBuilder;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserState;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnFilterBuilder;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.sales.Opportunity;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.Purchases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A user who cannot act does not become responsible for anything, and a user who is responsible for something is not disabled.
 */
public interface ResponsibleContract extends Contract {

    /** Runs an action once while churn detection judges a customer: after the read and before the write. */
    record Meanwhile(AtomicBoolean done, Runnable deed) implements ChurnPolicy {

        static ChurnPolicy once(Runnable deed) {
            return new Meanwhile(new AtomicBoolean(), deed);
        }

        @Override
        public LocalDate cutoff(LocalDate today) {
            return today.minusMonths(6);
        }

        @Override
        public @Nullable LocalDate registrationCutoff(LocalDate today) {
            return null;
        }

        @Override
        public Judge judge() {
            return (purchases, today) -> {
                if (done.compareAndSet(false, true)) {
                    ConcurrentRunner.elsewhere(deed);
                }
                return warns(purchases);
            };
        }

        private static boolean warns(@Nullable Purchases purchases) {
            return purchases != null;
        }
    }

    private static CrmSession helper(World world, String name) {
        return world.person(name, world.north(), RoleCode.CUSTOMER_MANAGER);
    }

    /** A customer manager of the north who is valid until an instant. */
    private static CrmSession temporary(World world, Instant until) {
        UserDraft draft =
                new UserDraft("temp", "Temp", world.north(), java.util.Set.of(RoleCode.CUSTOMER_MANAGER), until);
        return world.crm().as(world.admin().access().createUser(draft).id());
    }

    private static Customer quiet(World world, CrmSession manager) {
        Customer customer = world.aCustomer(manager);
        world.feed(world.anOrder(customer.id(), world.today().minusYears(1)));
        return customer;
    }

    private static RuleBrokenException refusedToDisable(World world, UserId user) {
        RuleBrokenException refused = catchThrowableOfType(
                RuleBrokenException.class, () -> world.admin().access().disable(user));
        assertThat(refused).as("disabling is refused").isNotNull();
        assertThat(refused.rule()).isEqualTo("user.has-open-work");
        return refused;
    }

    /** As in data of older versions: disabled without a check of the user's responsibilities. */
    private static void disabledOfOld(World world, UserId user) {
        world.write(work -> {
            var found = work.users().find(user, Visibility.everything()).orElseThrow();
            work.users()
                    .save(UserBuilder.builder(found).state(UserState.DISABLED).build());
            return found;
        });
    }

    private static ChurnPolicy silence() {
        return ChurnPolicy.inactivityOfBuyers(Period.ofMonths(6));
    }

    /**
     * Counts by aggregate type, for an administrator who sees none of the records. Archived customers do not count.
     */
    @Test
    default void refusesToDisableWhoIsInChargeOfAnythingWithTheCountOfEachKind() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        UserId id = lin.userId();
        Customer archived = world.aCustomer();
        lin.customers().archive(archived.id());
        ChurnCase open = world.churnCase(ChurnState.WARNED);
        ChurnCase lost = world.churnCase(ChurnState.LOST);
        Opportunity assigned = world.anAssignedOpportunity();
        ServiceRequestId handled = world.request(ServiceState.NEW, world.mei(), world.aCustomer(world.mei()))
                .id();
        world.root().service().assign(handled, id);
        RuleBrokenException refused = refusedToDisable(world, id);
        assertThat(refused.counts())
                .containsExactly(
                        Map.entry("customer", 2L),
                        Map.entry("opportunity", 1L),
                        Map.entry("service", 1L),
                        Map.entry("churn", 1L));
        assertThat(refused.message(Locale.ENGLISH)).contains("customer: 2", "churn case: 1");
        assertThat(refused.message(Locale.CHINESE)).contains("客户: 2", "客户流失个案: 1");
        UserId mei = world.mei().userId();
        world.boss().customers().transfer(open.customer(), mei);
        assertThat(refusedToDisable(world, id).counts()).doesNotContainKey("churn");
        world.boss().customers().transfer(lost.customer(), mei);
        world.boss().sales().reassign(assigned.id(), mei);
        assertThat(refusedToDisable(world, id).counts()).containsExactly(Map.entry("service", 1L));
        world.boss().service().reassign(handled, mei);
        assertThat(world.admin().access().disable(id).state().isEnabled()).isFalse();
    }

    /** Registering, winning and transferring, each concurrent with disabling the user. */
    @Test
    default void neverLeavesACustomerWithSomebodyWhoIsDisabled() {
        World world = World.on(store());
        for (int round = 0; round < 12; round++) {
            CrmSession helper = helper(world, "helper " + round);
            Callable<Object> giving = givingACustomer(world, helper, round);
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0 ? giving.call() : world.root().access().disable(helper.userId()));
            outcomes.stream()
                    .filter(each -> !each.succeeded())
                    .forEach(each -> assertThat(each.refused())
                            .isInstanceOfAny(
                                    ConflictException.class, RuleBrokenException.class, NotAllowedException.class));
            long managed = world.root()
                    .customers()
                    .count(CustomerFilterBuilder.builder()
                            .manager(helper.userId())
                            .build());
            boolean enabled =
                    world.root().access().user(helper.userId()).state().isEnabled();
            assertThat(enabled || managed == 0)
                    .as("round %s: enabled %s, manages %s", round, enabled, managed)
                    .isTrue();
        }
    }

    private static Callable<Object> givingACustomer(World world, CrmSession helper, int round) {
        return switch (round % 3) {
            case 0 -> () -> helper.customers().register(new CustomerDraft("Registered " + round));
            case 1 -> {
                Opportunity ready = world.aFinishedPlan(helper, world.draft());
                yield () -> helper.sales().win(ready.id());
            }
            default -> {
                Customer customer = world.aCustomer();
                yield () -> world.boss().customers().transfer(customer.id(), helper.userId());
            }
        };
    }

    /** The assignee's validity has ended: a supervisor reassigns the opportunity before it is won. */
    @Test
    default void makesNoCustomerForAnAssigneeWhoCannotActAnyMore() {
        World world = World.on(store());
        CrmSession temp = temporary(world, world.clock().instant().plus(Duration.ofDays(2)));
        Opportunity ready = world.aFinishedPlan(temp, world.draft());
        world.clock().advance(Duration.ofDays(3));
        RuleBrokenException refused = catchThrowableOfType(
                RuleBrokenException.class, () -> world.root().sales().win(ready.id()));
        assertThat(Objects.requireNonNull(refused).rule()).isEqualTo("user.not-assignable");
        world.boss().sales().reassign(ready.id(), world.mei().userId());
        Opportunity won = world.root().sales().win(ready.id());
        assertThat(world.root()
                        .customers()
                        .get(Objects.requireNonNull(won.customer()))
                        .manager())
                .isEqualTo(world.mei().userId());
    }

    /**
     * The customer's manager cannot be disabled, neither before churn detection reads the customer nor between its read and its
     * write.
     */
    @Test
    default void keepsTheManagerOfACustomerWhomTheWatchWarnsOf() {
        World world = World.on(store());
        Customer customer = quiet(world, world.lin());
        UserId lin = world.lin().userId();
        refusedToDisable(world, lin);
        List<CrmException> refused = new ArrayList<>();
        world.admin()
                .churnDetection()
                .by(Meanwhile.once(() -> {
                    try {
                        world.root().access().disable(lin);
                    } catch (CrmException expected) {
                        refused.add(expected);
                    }
                }))
                .run();
        assertThat(refused).singleElement().isInstanceOf(RuleBrokenException.class);
        ChurnCaseId open = world.openCase(customer.id()).orElseThrow();
        assertThat(world.lin().churn().defer(open, "Called them").state()).isEqualTo(ChurnState.DEFERRED);
    }

    /**
     * Between read and write, the customer is transferred and the former manager is disabled: the case belongs to the new
     * manager.
     */
    @Test
    default void opensACaseForTheManagerWhoHasTheCustomerInTheEnd() {
        World world = World.on(store());
        Customer customer = quiet(world, world.lin());
        ChurnPolicy policy = Meanwhile.once(() -> {
            world.root().customers().transfer(customer.id(), world.mei().userId());
            world.root().access().disable(world.lin().userId());
        });
        try {
            world.admin().churnDetection().by(policy).run();
        } catch (ConflictException inTheHostsTransaction) {
            assertThat(store().ownsTransactions()).isFalse();
            world.admin().churnDetection().by(silence()).run();
        }
        ChurnCase open = world.root().churn().get(world.openCase(customer.id()).orElseThrow());
        assertThat(open.manager()).isEqualTo(world.mei().userId());
    }

    /**
     * A manager whose validity has ended keeps their records. Supervisors find the records and continue to work on them.
     */
    @Test
    default void letsSupervisorsFindAndDeferWhatIsWithAManagerWhoseTimeHasPassed() {
        World world = World.on(store());
        Instant until = world.clock().instant().plus(Duration.ofDays(2));
        CrmSession temp = temporary(world, until);
        Customer theirs = quiet(world, temp);
        Customer lins = quiet(world, world.lin());
        assertThat(unableManagers(world.boss())).isEmpty();
        world.clock().set(until);
        assertThat(unableManagers(world.boss())).containsExactly(theirs.id());
        world.clock().set(until.minusNanos(1_000));
        assertThat(unableManagers(world.boss())).as("still valid").isEmpty();
        world.clock().advance(Duration.ofDays(400));
        world.admin().churnDetection().by(silence()).run();
        assertThatThrownBy(() -> temp.churn().list(ChurnFilter.ALL.newest(1))).isInstanceOf(NotAllowedException.class);
        ChurnFilter unable = ChurnFilter.open().managerCannotAct(true).build();
        List<ChurnSummary> found = world.boss().churn().list(unable.newest(10)).items();
        assertThat(found)
                .extracting(ChurnSummary::customer)
                .containsExactly(Shown.in(world).customer(theirs.id()));
        assertThat(world.boss().churn().count(unable)).isEqualTo(1);
        ChurnCase deferred = world.boss().churn().defer(found.get(0).id(), "Asked Mei to call");
        assertThat(deferred.manager()).isEqualTo(temp.userId());
        assertThat(world.boss().churn().confirm(deferred.id(), "Gone").state()).isEqualTo(ChurnState.LOST);
        assertThat(world.uma()
                        .churn()
                        .count(ChurnFilterBuilder.builder()
                                .managerCannotAct(true)
                                .build()))
                .as("another region's supervisor")
                .isZero();
        CustomerFilter able =
                CustomerFilterBuilder.builder().managerCannotAct(false).build();
        assertThat(world.boss().customers().list(able.byName(10)).items())
                .extracting(CustomerSummary::id)
                .containsExactly(lins.id());
        refusedToDisable(world, temp.userId());
    }

    private static List<CustomerId> unableManagers(CrmSession supervisor) {
        CustomerFilter unable = CustomerFilterBuilder.builder()
                .managerCannotAct(true)
                .askedAt(World.BEGINNING.plus(Duration.ofDays(9)))
                .build();
        List<CustomerId> found = supervisor.customers().list(unable.byName(10)).items().stream()
                .map(CustomerSummary::id)
                .toList();
        assertThat(supervisor.customers().count(unable)).isEqualTo(found.size());
        return found;
    }

    /** Data of older versions has customers of disabled managers: one of them does not end the run for all others. */
    @Test
    default void opensCasesForAManagerWhoWasDisabledBeforeTheRuleAndForAllOthers() {
        World world = World.on(store());
        Customer theirs = quiet(world, world.mei());
        Customer lins = quiet(world, world.lin());
        disabledOfOld(world, world.mei().userId());
        var progress = world.admin().churnDetection().by(silence()).run();
        assertThat(progress.opened()).isEqualTo(2);
        assertThat(world.openCase(lins.id())).isPresent();
        assertThat(unableManagers(world.boss())).containsExactly(theirs.id());
        ChurnCaseId open = world.openCase(theirs.id()).orElseThrow();
        assertThat(world.boss().churn().defer(open, "Asked Lin to call").state())
                .isEqualTo(ChurnState.DEFERRED);
        world.boss().customers().transfer(theirs.id(), world.lin().userId());
        assertThat(world.lin().churn().get(open).manager())
                .isEqualTo(world.lin().userId());
    }
}
