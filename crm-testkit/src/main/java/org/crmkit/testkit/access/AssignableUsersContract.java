package org.crmkit.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserFilter;
import org.crmkit.access.UserSort;
import org.crmkit.access.UserState;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Users, org units and stages: they are read back unchanged, and in order. */
public interface AssignableUsersContract extends Contract {

    private static List<User> users(World world, ListQuery<UserFilter, UserSort> query, Visibility visibility) {
        return world.read(work -> Pages.allByToken(after -> work.users().list(query.after(after), visibility)));
    }

    private static ListQuery<UserFilter, UserSort> everybody(Direction direction, int size) {
        return new ListQuery<>(new UserFilter(null, null, null, null), Paging.by(UserSort.NAME, direction, size));
    }

    /** Names of every kind, in the same order in both directions and at every page size. */
    @Test
    default void listsUsersInTheSameOrderAtEveryPageSize() {
        World world = World.on(store());
        for (int each = 0; each < Names.NASTY.size(); each++) {
            String name = each + Names.NASTY.get(each);
            world.root().access().createUser(new UserDraft(name, name, world.north()));
        }
        Comparator<User> order = Comparator.<User, String>comparing(each -> Text.sortKey(each.name()))
                .thenComparing(each -> each.id().value());
        List<User> ascending = users(world, UserFilter.ALL.byName(500), Visibility.everything());
        assertThat(ascending).hasSize(Names.NASTY.size() + 9).isSortedAccordingTo(order);
        for (int size : List.of(1, 7)) {
            assertThat(users(world, everybody(Direction.ASCENDING, size), Visibility.everything()))
                    .isEqualTo(ascending);
            assertThat(users(world, everybody(Direction.DESCENDING, size), Visibility.everything()))
                    .isSortedAccordingTo(order.reversed())
                    .hasSize(ascending.size());
        }
        assertThat(users(world, UserFilter.ALL.byName(3), new Visibility.Nothing()))
                .isEmpty();
    }

    /** By state, by any of several roles, by unit, and all combined. A user with two roles appears once. */
    @Test
    default void findsUsersByStateRolesAndUnit() {
        World world = World.on(store());
        world.person("both", world.north(), RoleCode.SALES_SUPERVISOR, RoleCode.CUSTOMER_MANAGER);
        world.root().access().disable(world.mei().userId());
        Set<RoleCode> sellers = Set.of(RoleCode.SALES_SUPERVISOR, RoleCode.CUSTOMER_MANAGER);
        assertThat(users(world, UserFilter.enabledWith(sellers).byName(2), Visibility.everything()))
                .extracting(User::name)
                .containsExactly("ada", "boss", "both", "lin", "sol", "uma");
        Paging<UserSort> paging = Paging.by(UserSort.NAME, Direction.ASCENDING, 500);
        assertThat(users(
                        world,
                        new ListQuery<>(new UserFilter(UserState.DISABLED, null, null, null), paging),
                        Visibility.everything()))
                .extracting(User::name)
                .containsExactly("mei");
        assertThat(users(
                        world,
                        new ListQuery<>(new UserFilter(null, sellers, world.north(), null), paging),
                        Visibility.everything()))
                .extracting(User::name)
                .containsExactly("boss", "both", "lin", "mei");
        assertThat(users(
                        world,
                        new ListQuery<>(new UserFilter(null, Set.of(), null, null), paging),
                        Visibility.everything()))
                .isEmpty();
    }

    /** Found by name regardless of case and width, unchanged, with all roles. */
    @Test
    default void findsAUserByNameWhateverItsCase() {
        World world = World.on(store());
        UserDraft draft = new UserDraft(
                "\u0130da \uD842\uDFB7",
                Names.longest(User.REAL_NAME_MAX),
                world.coast(),
                Set.of(RoleCode.EXECUTIVE, RoleCode.CUSTOMER_MANAGER),
                World.BEGINNING.plusNanos(1_234_567));
        User made = world.root().access().createUser(draft);
        assertThat(world.root().access().user(made.id())).isEqualTo(made);
        User named =
                world.read(work -> work.users().named("\u0130DA  \uD842\uDFB7").orElseThrow());
        assertThat(named).isEqualTo(made);
        boolean other = world.read(work -> work.users().named("ida").isPresent());
        assertThat(other).isFalse();
    }

    /** The user's own unit, or a subtree. */
    @Test
    default void listsUnitsWithinAVisibility() {
        World world = World.on(store());
        Paging<OrgUnitSort> paging = Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, 2);
        List<Visibility> visibilities = List.of(
                Visibility.everything(),
                new Visibility.OfUnit(world.north()),
                new Visibility.OfUnitTree(world.boss().access().currentUser().path()),
                new Visibility.Nothing());
        List<List<String>> seen = visibilities.stream()
                .map(each -> world.read(work ->
                        Pages.<OrgUnit>allByToken(after -> work.orgUnits().list(paging.after(after), each)).stream()
                                .map(OrgUnit::name)
                                .toList()))
                .toList();
        assertThat(seen)
                .containsExactly(
                        List.of("Coast", "Head office", "North", "South"),
                        List.of("North"),
                        List.of("Coast", "North"),
                        List.of());
    }

    /** By position and, where positions are equal, by name. Retired stages keep their position. */
    @Test
    default void listsStagesInTheOrderOfThePipeline() {
        World world = World.on(store());
        for (String name : List.of("b", "\uD83D\uDE00", "A", "\uFFFD")) {
            world.root().pipeline().define(new StageDraft(name, 2, Percent.of(1), null));
        }
        world.root().pipeline().retire(world.offered().id());
        assertThat(world.lin().pipeline().stages())
                .extracting(Stage::name)
                .containsExactly("Qualified", "A", "b", "Offered", "\uFFFD", "\uD83D\uDE00", "Negotiated");
        TenantState.unchangedBy(
                world,
                () -> assertThatThrownBy(
                                () -> world.root().pipeline().define(new StageDraft("offered", 9, Percent.ZERO, null)))
                        .isInstanceOf(DuplicateException.class));
    }
}
