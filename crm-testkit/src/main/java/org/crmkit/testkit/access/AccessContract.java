package org.crmkit.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.access.UserAction;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Users, their roles and their access. A record that a user may not see is treated as if it did not exist. */
public interface AccessContract extends Contract {

    private static void nobody(World world, CrmSession who) {
        List<Runnable> deeds = List.of(
                () -> who.sales().open(world.draft()),
                () -> who.sales().count(OpportunityFilter.ALL),
                () -> who.access().currentUser(),
                () -> who.pipeline().stages());
        for (Runnable each : deeds) {
            NotAllowedException refused = catchThrowableOfType(NotAllowedException.class, each::run);
            assertThat(refused.action()).isEqualTo("act");
            assertThat(refused.actor()).isEqualTo(who.userId().toString());
        }
    }

    private static void unchangedBy(World world, Class<? extends Exception> rejection, Runnable deed) {
        TenantState.unchangedBy(world, () -> assertThatThrownBy(deed::run).isInstanceOf(rejection));
    }

    /** A user who does not exist in this tenant can neither execute commands nor run queries. */
    @Test
    default void letsNobodyActWhoIsUnknownOrOfAnotherTenant() {
        World world = World.on(store());
        World next = World.on(store(), "next-" + UUID.randomUUID(), 2);
        nobody(world, world.crm().as(new UserId(UUID.randomUUID())));
        nobody(world, world.crm().as(next.root().userId()));
    }

    /** Disabling takes effect from the next command on. Enabling takes effect at once. */
    @Test
    default void letsNobodyActWhileTheyAreDisabled() {
        World world = World.on(store());
        CrmSession mei = world.mei();
        world.admin().access().disable(mei.userId());
        nobody(world, mei);
        world.admin().access().enable(mei.userId());
        assertThat(mei.sales().open(world.draft()).creator()).isEqualTo(mei.userId());
    }

    /** Valid until an instant means: no longer valid at that instant. */
    @Test
    default void letsNobodyActFromTheirLastInstantOn() {
        World world = World.on(store());
        UserDraft draft = new UserDraft(
                "temp",
                "A temporary help",
                world.north(),
                Set.of(RoleCode.CUSTOMER_MANAGER),
                World.BEGINNING.plusSeconds(60));
        CrmSession help =
                world.crm().as(world.admin().access().createUser(draft).id());
        world.clock().advance(Duration.ofSeconds(60).minusNanos(1000));
        help.sales().open(world.draft());
        world.clock().advance(Duration.ofNanos(1000));
        nobody(world, help);
        Opportunity opened = world.lin().sales().open(world.draft());
        unchangedBy(world, RuleBrokenException.class, () -> world.boss().sales().assign(opened.id(), help.userId()));
    }

    /** A withdrawn permission takes effect from the next command on. */
    @Test
    default void withdrawsRightsAtOnce() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        world.admin().access().giveRoles(world.lin().userId(), Set.of(RoleCode.EXECUTIVE));
        unchangedBy(world, NotFoundException.class, () -> world.lin().sales().get(opened.id()));
        unchangedBy(world, NotAllowedException.class, () -> world.lin().sales().open(world.draft()));
    }

    /** The rejection has the same text for a record that is hidden and for one that does not exist. */
    @Test
    default void saysOfAHiddenRecordWhatItSaysOfNone() {
        World world = World.on(store());
        OpportunityId hidden = world.sol().sales().open(world.draft()).id();
        OpportunityId none = new OpportunityId(UUID.randomUUID());
        for (OpportunityId each : List.of(hidden, none)) {
            List<Runnable> deeds = List.of(
                    () -> world.lin().sales().get(each),
                    () -> world.lin().sales().delete(each),
                    () -> world.lin().sales().win(each),
                    () -> world.lin().sales().ifVersion(99).revise(each, world.draft()),
                    () -> world.lin().sales().journal(each, 10, null),
                    () -> world.lin().sales().stageHistory(each),
                    () -> world.lin().sales().allowedActions(each));
            for (Runnable deed : deeds) {
                NotFoundException refused = catchThrowableOfType(NotFoundException.class, deed::run);
                assertThat(refused).hasMessage("There is no opportunity " + each);
                assertThat(refused.kind()).isEqualTo("opportunity");
            }
        }
    }

    /** System admins can give every role except super admin. */
    @Test
    default void letsJustASuperAdminMakeASuperAdmin() {
        World world = World.on(store());
        UserDraft draft = new UserDraft("second", "Second Root", world.headOffice(), RoleCode.SUPER_ADMIN);
        unchangedBy(
                world, NotAllowedException.class, () -> world.admin().access().createUser(draft));
        unchangedBy(
                world,
                NotAllowedException.class,
                () -> world.admin().access().giveRoles(world.lin().userId(), Set.of(RoleCode.SUPER_ADMIN)));
        CrmSession second =
                world.crm().as(world.root().access().createUser(draft).id());
        assertThat(second.access().currentUser().superuser()).isTrue();
        List<Runnable> deeds = List.of(
                () -> world.admin().access().giveRoles(second.userId(), Set.of(RoleCode.EXECUTIVE)),
                () -> world.admin().access().disable(second.userId()));
        deeds.forEach(each -> unchangedBy(world, NotAllowedException.class, each));
        assertThat(world.admin().access().allowedActions(second.userId())).isEmpty();
    }

    /** Administrators cannot change their own roles. */
    @Test
    default void letsNobodyGiveRolesToThemselves() {
        World world = World.on(store());
        CrmSession admin = world.admin();
        unchangedBy(
                world,
                NotAllowedException.class,
                () -> admin.access().giveRoles(admin.userId(), Set.of(RoleCode.SALES_SUPERVISOR)));
        unchangedBy(world, NotAllowedException.class, () -> admin.access().disable(admin.userId()));
        assertThat(admin.access().allowedActions(admin.userId())).isEmpty();
        assertThat(admin.access().allowedActions(world.lin().userId()))
                .containsExactly(UserAction.GIVE_ROLES, UserAction.MOVE, UserAction.DISABLE);
    }

    /** Otherwise nobody could ever enable a user again. */
    @Test
    default void keepsTheLastWhoCanAdminister() {
        World world = World.on(store());
        world.root().access().disable(world.admin().userId());
        CrmSession root = world.root();
        List<Runnable> deeds = List.of(
                () -> root.access().disable(root.userId()),
                () -> root.access().giveRoles(root.userId(), Set.of(RoleCode.EXECUTIVE)));
        for (Runnable each : deeds) {
            TenantState.unchangedBy(world, () -> {
                RuleBrokenException refused = catchThrowableOfType(RuleBrokenException.class, each::run);
                assertThat(refused.rule()).isEqualTo("user.last-administrator");
            });
        }
    }

    /** The work must first be assigned to another user. */
    @Test
    default void keepsWhoStillOwnsOpenWork() {
        World world = World.on(store());
        Opportunity assigned = world.anAssignedOpportunity();
        RuleBrokenException refused = catchThrowableOfType(
                RuleBrokenException.class,
                () -> world.admin().access().disable(world.lin().userId()));
        assertThat(refused.rule()).isEqualTo("user.has-open-work");
        assertThat(refused.counts()).containsExactly(Map.entry("opportunity", 1L));
        world.boss().sales().reassign(assigned.id(), world.mei().userId());
        User disabled = world.admin().access().disable(world.lin().userId());
        assertThat(disabled.state().isEnabled()).isFalse();
    }

    /** Names of users and units are compared regardless of case. Unknown roles and units are reported. */
    @Test
    default void refusesTakenNamesAndUnknownRolesAndUnits() {
        World world = World.on(store());
        unchangedBy(
                world,
                DuplicateException.class,
                () -> world.admin().access().createUser(new UserDraft("LIN", "Another Lin", world.north())));
        unchangedBy(
                world,
                DuplicateException.class,
                () -> world.admin().access().createUnit(new OrgUnitDraft("north", world.headOffice())));
        unchangedBy(
                world,
                InvalidInputException.class,
                () -> world.admin()
                        .access()
                        .createUser(new UserDraft("new", "New", world.north(), new RoleCode("pirate"))));
        OrgUnitId none = new OrgUnitId(UUID.randomUUID());
        TenantState.refusedReference(
                world, "unit", none, () -> world.admin().access().createUser(new UserDraft("new", "New", none)));
    }

    /** The depth of a unit is limited. */
    @Test
    default void refusesAUnitThatLiesTooDeep() {
        World world = World.on(store());
        OrgUnitId deepest = world.coast();
        for (int depth = 4; depth <= org.crmkit.kernel.permission.UnitPath.MAX_DEPTH; depth++) {
            deepest = world.unit("Depth " + depth, deepest);
        }
        OrgUnitDraft tooDeep = new OrgUnitDraft("Too deep", deepest);
        unchangedBy(
                world, RuleBrokenException.class, () -> world.admin().access().createUnit(tooDeep));
        CrmSession diver = world.person("diver", deepest, RoleCode.CUSTOMER_MANAGER);
        Opportunity opened = diver.sales().open(world.draft());
        assertThat(world.boss().sales().get(opened.id())).isEqualTo(opened);
    }
}
