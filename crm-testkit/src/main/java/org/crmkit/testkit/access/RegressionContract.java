package org.crmkit.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserState;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Loopholes in the rules of access that were once found, and that must stay closed. */
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
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UserRemained", 1L));
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
                        .as(new org.crmkit.kernel.permission.UserId(UUID.randomUUID()))
                        .sales()
                        .open(world.draft()))
                .isInstanceOf(NotAllowedException.class);
        assertThat(world.root().journal().list(JournalFilter.ALL.newest(500)).items())
                .hasSize(before);
        assertThat(world.rejections()).isNotEmpty();
    }

    private static void assertLast(World world, org.assertj.core.api.ThrowableAssert.ThrowingCallable leaving) {
        assertThatThrownBy(leaving)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("user.last-administrator"));
        assertThat(world.root().access().user(world.root().userId()).state()).isEqualTo(UserState.ENABLED);
    }
}
