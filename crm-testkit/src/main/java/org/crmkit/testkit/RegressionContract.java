package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserRef;
import org.crmkit.access.UserState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.JournalFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.WinOptions;
import org.junit.jupiter.api.Test;

/** Loopholes in the rules that were once found, and that must stay closed. */
public interface RegressionContract extends Contract {

    /** A tenant that nobody can access would be lost permanently. */
    @Test
    default void letsATenantBeFoundedAfterAFoundingThatWasRefused() {
        Crm crm = Crm.builder(store()).tenant("world-" + UUID.randomUUID()).build();
        assertThatThrownBy(() -> crm.createTenant("", "", "Rosa Root"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations()).hasSize(2));
        assertThat(crm.as(crm.createTenant("Head office", "root", "Rosa Root"))
                        .access()
                        .currentUser()
                        .superuser())
                .isTrue();
    }

    /** Reopening assigns work too. */
    @Test
    default void doesNotReopenForSomebodyWhoCannotTakeItOn() {
        World world = World.on(store());
        Opportunity lost = world.aLostOpportunity();
        world.root().access().disable(world.lin().userId());
        assertThatThrownBy(() -> world.boss().sales().reopen(lost.id()))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("user.not-assignable"));
    }

    /** Linking a customer does not make the customer visible, not even in a report. */
    @Test
    default void tellsOnlyTheNumberOfALinkedCustomerWhoLiesOutsideTheScope() {
        World world = World.on(store());
        Customer foreign = world.sol().customers().register(new CustomerDraft("Blue Lotus"));
        Opportunity finished = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        world.lin().sales().win(finished.id(), WinOptions.asExpected().useExisting(foreign.number()));
        world.sol().customers().revise(foreign.id(), new CustomerDraft("A secret merger"));
        SalesReportFilter year = SalesReportFilter.of(ReportPeriod.years(2027, 2027, ZoneOffset.UTC));

        assertThat(world.boss().reports().sales().byCustomer(year))
                .extracting(SalesResult::name)
                .containsExactly(foreign.number().value());
        assertThat(world.eve().reports().sales().byCustomer(year))
                .extracting(SalesResult::name)
                .containsExactly("A secret merger");
    }

    /** A user whose validity ends does not count as a permanent administrator. */
    @Test
    default void countsNobodyAsAnAdministratorWhoseTimeRunsOut() {
        World world = World.on(store());
        world.root().access().disable(world.admin().userId());
        world.root()
                .access()
                .createUser(new UserDraft(
                        "temp",
                        "Temporary",
                        world.headOffice(),
                        Set.of(RoleCode.SUPER_ADMIN),
                        World.BEGINNING.plus(Duration.ofHours(1))));
        assertLast(world, () -> world.root().access().disable(world.root().userId()));
    }

    /** Only a super admin can create a super admin, so the last one must remain. */
    @Test
    default void keepsTheLastSuperAdmin() {
        World world = World.on(store());
        assertLast(world, () -> world.root().access().disable(world.root().userId()));
        assertLast(world, () -> world.root().access().giveRoles(world.root().userId(), Set.of(RoleCode.SYSTEM_ADMIN)));
    }

    /** The user who remains so that another one may leave is saved, and the journal records it. */
    @Test
    default void journalsWhoStaysAsAnAdministrator() {
        World world = World.on(store());
        CrmSession second = world.person("second", world.headOffice(), RoleCode.SUPER_ADMIN);
        world.root().access().disable(second.userId());
        assertThat(world.root().access().user(world.root().userId()).version()).isEqualTo(1);
        assertThat(world.root()
                        .journal()
                        .list(JournalFilter.about("user", world.root().userId().value())
                                .newest(1))
                        .items())
                .extracting(entry -> entry.event().type(), entry -> entry.version())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UserStoodIn", 1L));
    }

    /** Every user in the list can be assigned. */
    @Test
    default void offersNobodyAsADeveloperWhoseTimeIsOver() {
        World world = World.on(store());
        world.root()
                .access()
                .createUser(new UserDraft(
                        "temp",
                        "Temporary",
                        world.north(),
                        Set.of(RoleCode.CUSTOMER_MANAGER),
                        World.BEGINNING.plus(Duration.ofHours(1))));
        assertThat(world.boss().sales().assignableUsers(100, null).items())
                .extracting(UserRef::name)
                .contains("temp");
        world.clock().advance(Duration.ofHours(1));
        assertThat(world.boss().sales().assignableUsers(100, null).items())
                .extracting(UserRef::name)
                .doesNotContain("temp");
    }

    /** A value that a store would change is rejected. */
    @Test
    default void refusesDatesThatNotEveryStoreKeeps() {
        World world = World.on(store());
        for (LocalDate odd : new LocalDate[] {LocalDate.of(1582, 10, 10), LocalDate.of(9999, 12, 31), LocalDate.MAX}) {
            assertThatThrownBy(() -> OpportunityDraftBuilder.builder(world.draft())
                            .expectedClose(odd)
                            .build())
                    .isInstanceOf(InvalidInputException.class);
        }
        LocalDate last = LocalDate.of(9999, 12, 30);
        Opportunity kept = world.lin()
                .sales()
                .open(OpportunityDraftBuilder.builder(world.draft())
                        .expectedClose(last)
                        .build());
        assertThat(world.lin().sales().get(kept.id()).expectedClose()).isEqualTo(last);
    }

    /** A user who does not exist in a tenant leaves no entry in its journal. */
    @Test
    default void leavesNoTraceOfSomebodyUnknown() {
        World world = World.on(store());
        int before = world.root()
                .journal()
                .list(JournalFilter.ALL.newest(500))
                .items()
                .size();
        assertThatThrownBy(() -> world.crm()
                        .as(new org.crmkit.actor.UserId(UUID.randomUUID()))
                        .sales()
                        .open(world.draft()))
                .isInstanceOf(NotAllowedException.class);
        assertThat(world.root().journal().list(JournalFilter.ALL.newest(500)).items())
                .hasSize(before);
        assertThat(world.rejections()).isNotEmpty();
    }

    /** A form without changes is rejected like any other if the state does not permit the action. */
    @Test
    default void refusesToRecordTheSameResultOnceMoreWhenItIsWon() {
        World world = World.on(store());
        Opportunity won = world.aWonOpportunity();
        var step = won.plan().steps().get(0);
        assertThatThrownBy(() -> world.lin().sales().plan(won.id()).execute(step.id(), String.valueOf(step.result())))
                .isInstanceOf(org.crmkit.error.IllegalTransitionException.class);
        assertThatThrownBy(() -> world.sol().sales().plan(won.id()).execute(step.id(), "mine"))
                .isInstanceOf(NotFoundException.class);
    }

    private static void assertLast(World world, org.assertj.core.api.ThrowableAssert.ThrowingCallable leaving) {
        assertThatThrownBy(leaving)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("user.last-administrator"));
        assertThat(world.root().access().user(world.root().userId()).state()).isEqualTo(UserState.ENABLED);
    }
}
