package org.crmkit.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.PermissionNode;
import org.crmkit.kernel.permission.PermissionTree;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** The permissions of CRM Kit and of the host: the tree of them, and whether a user holds one. */
public interface PermissionsContract extends Contract {

    /** The permission that the host declares in these tests. */
    Permission EXPORT = new Permission("app.export-pdf");

    @Test
    default void tellsWhetherTheUserHoldsAPermissionNow() {
        World world = World.on(store());
        assertThat(world.lin().may("opportunity.work")).isTrue();
        assertThat(world.lin().may(Permission.OPPORTUNITY_SUPERVISE)).isFalse();
        assertThat(world.boss().may(Permission.OPPORTUNITY_SUPERVISE)).isTrue();
        assertThat(world.root().may(Permission.ACCESS_MAKE_SUPER_ADMIN)).isTrue();
        world.root().access().giveRoles(world.lin().userId(), Set.of(RoleCode.SALES_SUPERVISOR));
        assertThat(world.lin().may("opportunity.work")).isFalse();
        assertThat(world.lin().may(Permission.OPPORTUNITY_SUPERVISE)).isTrue();
    }

    @Test
    default void aUserWhoMayNotActHoldsNothing() {
        World world = World.on(store());
        world.root().access().disable(world.lin().userId());
        assertThat(world.lin().may("opportunity.work")).isFalse();
        assertThat(world.crm().as(new UserId(new UUID(0, 7))).may("opportunity.work"))
                .isFalse();
    }

    @Test
    default void asksForAPermissionOfTheHostByItsCode() {
        World world = World.on(store());
        Crm crm = world.crm(each -> each.permission("app.export-pdf"));
        CrmSession root = crm.as(world.root().userId());
        assertThat(root.may("app.export-pdf")).isTrue();
        assertThat(root.may(EXPORT)).isTrue();
        assertThat(crm.as(world.lin().userId()).may("app.export-pdf")).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // a caller need not be checked by a compiler
    default void rejectsAPermissionThatIsNotDeclared() {
        World world = World.on(store());
        for (CrmSession each : List.of(world.root(), world.lin())) {
            assertThat(fault(() -> each.may("app.export-pdf"))).isEqualTo("not-found");
            assertThat(fault(() -> each.may(EXPORT))).isEqualTo("not-found");
            assertThat(fault(() -> each.may("opportunity"))).isEqualTo("malformed");
            assertThat(fault(() -> each.may((String) null))).isEqualTo("required");
            assertThat(fault(() -> each.may((Permission) null))).isEqualTo("required");
        }
    }

    @Test
    default void everyUserReadsTheTreeOfPermissions() {
        World world = World.on(store());
        PermissionTree tree = world.lin().access().permissions();
        assertThat(tree.functions("pipeline"))
                .containsExactly(
                        new PermissionNode("pipeline.read", "pipeline"),
                        new PermissionNode("pipeline.define", "pipeline"));
        assertThat(tree.has(EXPORT)).isFalse();
        PermissionTree ofHost = world.crm(each -> each.permission(EXPORT))
                .as(world.eve().userId())
                .access()
                .permissions();
        assertThat(ofHost.nodes())
                .startsWith(tree.nodes().toArray(new PermissionNode[0]))
                .endsWith(new PermissionNode("app", null), new PermissionNode("app.export-pdf", "app"));
        world.root().access().disable(world.lin().userId());
        assertThatThrownBy(() -> world.lin().access().permissions()).isInstanceOf(NotAllowedException.class);
    }

    private static String fault(ThrowingCallable asked) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, asked);
        return refused.violations().get(0).code();
    }
}
