package org.crmkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.DataScope;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final UserId ADMIN = new UserId(new UUID(1, 1));
    private static final UserId LIN = new UserId(new UUID(1, 2));
    private static final OrgUnitId UNIT = new OrgUnitId(new UUID(2, 1));
    private static final UnitPath PATH = UnitPath.root(UNIT);

    private final User lin = User.create(
                    LIN, new UserDraft(" lin ", "Lin", UNIT, RoleCode.CUSTOMER_MANAGER), ADMIN, NOW)
            .next();

    @Test
    void isEnabledFromTheBeginning() {
        assertThat(lin.state().isEnabled()).isTrue();
        assertThat(lin.name()).isEqualTo("lin");
        assertThat(lin.version()).isZero();
    }

    @Test
    void everyActionInEveryState() {
        User disabled = lin.disable(LATER).next();
        Set<RoleCode> roles = Set.of(RoleCode.EXECUTIVE);
        OrgUnitId other = new OrgUnitId(new UUID(2, 2));
        assertThat(disabled.state()).isEqualTo(UserState.DISABLED);
        for (User user : List.of(lin, disabled)) {
            assertThat(user.giveRoles(roles, LATER).next())
                    .returns(user.state(), User::state)
                    .returns(roles, User::roles);
            assertThat(user.move(other, LATER).next())
                    .returns(user.state(), User::state)
                    .returns(other, User::unit);
        }
        assertThat(disabled.enable(LATER).next().state()).isEqualTo(UserState.ENABLED);
        assertThatThrownBy(() -> lin.enable(LATER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> disabled.disable(LATER)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void saysWhatHappened() {
        assertThat(lin.giveRoles(Set.of(RoleCode.EXECUTIVE), LATER).event())
                .isEqualTo(new UserEvent.RolesGiven(LIN, lin.roles(), Set.of(RoleCode.EXECUTIVE)));
        assertThat(lin.disable(LATER).event()).isEqualTo(new UserEvent.Disabled(LIN));
    }

    @Test
    void saysNothingWhereNothingChanges() {
        assertThat(lin.giveRoles(Set.of(RoleCode.CUSTOMER_MANAGER), LATER)).isEqualTo(Change.none(lin));
        assertThat(lin.move(UNIT, LATER)).isEqualTo(Change.none(lin));
    }

    @Test
    void refusesNamesThatNoStoreCouldKeep() {
        UserDraft draft = new UserDraft("x".repeat(User.NAME_MAX + 1), "Lin", UNIT);
        assertThatThrownBy(() -> User.create(LIN, draft, ADMIN, NOW)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void maySignInUntilTheInstantTheyAreValidUntil() {
        UserSnapshot snapshot = standing(UserState.ENABLED, LATER);
        assertThat(snapshot.isActive(NOW)).isTrue();
        assertThat(snapshot.isActive(LATER)).isFalse();
        assertThat(standing(UserState.DISABLED, null).isActive(NOW)).isFalse();
        assertThat(standing(UserState.ENABLED, null).isActive(Instant.MAX)).isTrue();
    }

    @Test
    void unitesTheRightsOfTheirRolesInTheWidestScope() {
        Actor actor = standing(UserState.ENABLED, null, RoleCode.CUSTOMER_MANAGER, RoleCode.SALES_SUPERVISOR)
                .actor();
        assertThat(actor.permissions())
                .containsEntry(Permission.OPPORTUNITY_READ, DataScope.UNIT_TREE)
                .containsEntry(Permission.OPPORTUNITY_WORK, DataScope.OWN)
                .containsEntry(Permission.OPPORTUNITY_SUPERVISE, DataScope.UNIT_TREE);
        assertThat(actor.superuser()).isFalse();
    }

    @Test
    void holdsWhatAnyOfTheirRolesGives() {
        UserSnapshot snapshot = standing(UserState.ENABLED, null, RoleCode.CUSTOMER_MANAGER);
        assertThat(snapshot.holds(Permission.OPPORTUNITY_WORK)).isTrue();
        assertThat(snapshot.holds(Permission.OPPORTUNITY_SUPERVISE)).isFalse();
        assertThat(standing(UserState.ENABLED, null, RoleCode.SUPER_ADMIN)
                        .actor()
                        .superuser())
                .isTrue();
        assertThat(standing(UserState.ENABLED, null).actor().permissions()).isEmpty();
    }

    @Test
    void nobodyChangesThemselvesNorASuperAdmin() {
        UserAccess access = new UserAccess();
        Actor admin = standing(UserState.ENABLED, null, RoleCode.SYSTEM_ADMIN).actor();
        User self = User.create(ADMIN, new UserDraft("admin", "A", UNIT, RoleCode.SYSTEM_ADMIN), ADMIN, NOW)
                .next();
        User top = lin.giveRoles(Set.of(RoleCode.SUPER_ADMIN), LATER).next();
        for (UserAction action : UserAction.values()) {
            assertThat(access.permission(action)).isEqualTo(Permission.ACCESS_ADMINISTER);
            assertThat(access.allows(admin, lin, action)).isTrue();
            assertThat(access.allows(admin, self, action)).isFalse();
            assertThat(access.allows(admin, top, action)).isFalse();
        }
    }

    @Test
    void unitsLieBelowEachOther() {
        OrgUnit root = OrgUnit.root(UNIT, "House", ADMIN, NOW).next();
        OrgUnitId eastId = new OrgUnitId(new UUID(2, 3));
        OrgUnit east = root.below(eastId, "East", ADMIN, NOW).next();
        assertThat(east.parent()).isEqualTo(UNIT);
        assertThat(east.path()).isEqualTo(PATH.below(eastId));
        assertThat(east.path().isWithin(root.path())).isTrue();
    }

    @Test
    void unitsAreNotStackedWithoutEnd() {
        List<OrgUnit> stack =
                new ArrayList<>(List.of(OrgUnit.root(UNIT, "House", ADMIN, NOW).next()));
        while (stack.size() < UnitPath.MAX_DEPTH) {
            OrgUnit deepest = stack.get(stack.size() - 1);
            stack.add(deepest.below(new OrgUnitId(new UUID(2, stack.size())), "Below", ADMIN, NOW)
                    .next());
        }
        OrgUnit deepest = stack.get(stack.size() - 1);
        assertThatThrownBy(() -> deepest.below(new OrgUnitId(new UUID(3, 3)), "Too deep", ADMIN, NOW))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("unit.too-deep"));
    }

    private static UserSnapshot standing(
            UserState state, @org.jspecify.annotations.Nullable Instant validUntil, RoleCode... roles) {
        return new UserSnapshot(ADMIN, state, validUntil, UNIT, PATH, Set.of(roles));
    }
}
