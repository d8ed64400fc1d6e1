package org.crmkit.kernel.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.crmkit.internal.Contexts;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final UserId LIN = new UserId(new UUID(1, 1));
    private static final OrgUnitId UNIT = new OrgUnitId(new UUID(2, 2));
    private static final UnitPath PATH = UnitPath.root(UNIT);

    @Test
    void seesAsFarAsTheScopeOfTheRightReaches() {
        assertThat(visibility(DataScope.OWN)).isEqualTo(new Visibility.OfUser(LIN));
        assertThat(visibility(DataScope.UNIT)).isEqualTo(new Visibility.OfUnit(UNIT));
        assertThat(visibility(DataScope.UNIT_TREE)).isEqualTo(new Visibility.OfUnitTree(PATH));
        assertThat(visibility(DataScope.ALL)).isEqualTo(Visibility.everything());
    }

    @Test
    void seesNothingWithoutTheRight() {
        Actor nobody = new Actor(LIN, UNIT, PATH, Map.of(), false);
        assertThat(nobody.visibility(Permission.CUSTOMER_READ)).isEqualTo(new Visibility.Nothing());
        assertThat(nobody.may(Permission.CUSTOMER_READ)).isFalse();
        assertThat(nobody.reachesAsFar(Permission.CUSTOMER_READ, Permission.CUSTOMER_EDIT))
                .isFalse();
    }

    @Test
    void seesAndMayEverythingIfExempt() {
        Actor admin = new Actor(LIN, UNIT, PATH, Map.of(), true);
        for (Permission permission : Contexts.permissions()) {
            assertThat(admin.may(permission)).isTrue();
            assertThat(admin.visibility(permission)).isEqualTo(Visibility.everything());
        }
    }

    @Test
    void comparesHowFarRightsReach() {
        for (DataScope one : DataScope.values()) {
            for (DataScope other : DataScope.values()) {
                Actor actor = new Actor(
                        LIN, UNIT, PATH, Map.of(Permission.CUSTOMER_EDIT, one, Permission.CUSTOMER_READ, other), false);
                assertThat(actor.reachesAsFar(Permission.CUSTOMER_EDIT, Permission.CUSTOMER_READ))
                        .isEqualTo(one.compareTo(other) >= 0);
                assertThat(one.or(other)).isEqualTo(one.compareTo(other) >= 0 ? one : other);
            }
        }
    }

    @Test
    void aUnitIsWithinItselfAndWhatIsAboveIt() {
        OrgUnitId below = new OrgUnitId(new UUID(2, 3));
        UnitPath path = PATH.below(below);
        assertThat(path.isWithin(PATH)).isTrue();
        assertThat(path.isWithin(path)).isTrue();
        assertThat(PATH.isWithin(path)).isFalse();
        assertThat(PATH.below(new OrgUnitId(new UUID(2, 4))).isWithin(path)).isFalse();
        assertThat(path.value()).isEqualTo(UNIT + "/" + below + "/");
    }

    @Test
    void idsAreReadFromTheirText() {
        assertThat(UserId.of(LIN.toString())).isEqualTo(LIN);
        assertThat(OrgUnitId.of(UNIT.toString())).isEqualTo(UNIT);
    }

    private static Visibility visibility(DataScope scope) {
        return new Actor(LIN, UNIT, PATH, Map.of(Permission.CUSTOMER_READ, scope), false)
                .visibility(Permission.CUSTOMER_READ);
    }
}
