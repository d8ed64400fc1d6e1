package org.crmkit.testkit.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.access.AccessDesk;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.OrgUnitEvent;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.Role;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.access.UserBuilder;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserEvent;
import org.crmkit.access.UserFilter;
import org.crmkit.access.UserSort;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.random.Observation;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.rebuilding.PlayedYear;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of users and org units. */
public final class AccessContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    private static final List<RoleCode> ROLES = List.of(
            RoleCode.CUSTOMER_MANAGER,
            RoleCode.SALES_SUPERVISOR,
            RoleCode.EXECUTIVE,
            RoleCode.SPECIALIST,
            RoleCode.SYSTEM_ADMIN,
            RoleCode.SUPER_ADMIN,
            new RoleCode("nobody"));

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public AccessContextCase() {}

    @Override
    public List<CrmEvent> events(SampleValues values) {
        World world = values.world();
        UserId user = values.user();
        Set<RoleCode> roles = Set.of(RoleCode.CUSTOMER_MANAGER, RoleCode.EXECUTIVE);
        return List.of(
                new UserEvent.Created(user, SampleValues.NASTY, "Lin", values.unit(), roles, null),
                new UserEvent.Created(user, "lin", SampleValues.NASTY, values.unit(), Set.of(), SampleValues.AT),
                new UserEvent.RolesGiven(user, Set.of(), roles),
                new UserEvent.Moved(user, values.unit(), world.north()),
                new UserEvent.Disabled(user),
                new UserEvent.Enabled(user),
                new UserEvent.Remained(user, world.boss().userId()),
                new OrgUnitEvent.Created(values.unit(), SampleValues.NASTY, null, UnitPath.root(values.unit())),
                new OrgUnitEvent.Created(
                        values.unit(),
                        "Below",
                        world.north(),
                        UnitPath.root(world.north()).below(values.unit())));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltAccess.units(), RebuiltAccess.users());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).access();
    }

    /** Units are created and never changed. */
    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "user",
                UnitOfWork::users,
                world.root().access().user(world.mei().userId()),
                each -> UserBuilder.builder(each)
                        .realName(each.realName() + "!")
                        .build()));
    }

    @Override
    public Map<String, List<?>> state(UnitOfWork work) {
        return Map.of(
                "users",
                Pages.all(after -> work.users()
                        .list(UserFilter.ALL.byName(Paging.MAX_SIZE).after(after), Visibility.everything())),
                "orgUnits",
                Pages.all(after -> work.orgUnits()
                        .list(
                                Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, Paging.MAX_SIZE)
                                        .after(after),
                                Visibility.everything())));
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("yy---", "create users", who -> who.access().createUser(user(rows.world(), who)));
        rows.may("yy---", "list users", who -> who.access().users(UserFilter.ALL.byName(1)));
    }

    private static UserDraft user(World world, CrmSession who) {
        return new UserDraft("made by " + who.userId(), "Somebody", world.north());
    }

    @Override
    public void texts(TextForms forms) {
        World world = forms.world();
        AccessDesk desk = world.root().access();
        forms.form(
                UserDraft.class,
                new UserDraft("name", "Name", world.north()),
                draft -> desk.user(desk.createUser(draft).id()));
        forms.form(OrgUnitDraft.class, new OrgUnitDraft("unit", world.north()), draft -> {
            OrgUnitId id = desk.createUnit(draft).id();
            return world.read(
                    work -> work.orgUnits().find(id, Visibility.everything()).orElseThrow());
        });
    }

    @Override
    public void play(RandomDraw draw) {
        World world = draw.world();
        CrmSession who = draw.administrator();
        UserId id = draw.person().userId();
        AccessDesk desk = who.access();
        int action = draw.next(8);
        UserId leaver = draw.oneOf(world.eve(), world.uma(), world.boss()).userId();
        OrgUnitId unit = draw.one(draw.known().units());
        draw.play("access " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 -> desk.createUser(new UserDraft("person " + draw.next(4), draw.text(), unit, roles(draw)));
            case 1 -> desk.createUnit(new OrgUnitDraft(draw.name(), unit));
            case 2, 3 -> desk.giveRoles(id, Set.of(roles(draw)));
            case 4 -> desk.move(id, unit);
            case 5 -> desk.disable(id);
            case 6 -> desk.disable(leaver);
            default -> desk.enable(leaver);
        });
    }

    private static RoleCode[] roles(RandomDraw draw) {
        RoleCode one = draw.one(ROLES);
        RoleCode other = draw.one(ROLES);
        return one.equals(other) ? new RoleCode[] {one} : new RoleCode[] {one, other};
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        ListQuery<UserFilter, UserSort> users = UserFilter.ALL.byName(2);
        observation.note("users", () -> Pages.allByToken(after -> who.access().users(users.after(after))));
        Paging<OrgUnitSort> units = Paging.by(OrgUnitSort.NAME, Direction.DESCENDING, 2);
        observation.note("units", () -> Pages.allByToken(after -> who.access().units(units.after(after))));
    }

    /**
     * Names of users are visible to every user of the tenant: work is assigned to users, and records name their creators. Units
     * are shown with the names of users.
     */
    @Override
    public List<Kind<?>> kinds() {
        ListQuery<UserFilter, UserSort> users = UserFilter.ALL.byName(Paging.MAX_SIZE);
        Paging<OrgUnitSort> units = Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, Paging.MAX_SIZE);
        return List.of(
                Kind.of("USER", null, root -> Pages.all(after -> root.access().users(users.after(after))), User::id),
                Kind.of(
                        "UNIT",
                        null,
                        root -> Pages.all(after -> root.access().units(units.after(after))),
                        OrgUnit::id));
    }

    @Override
    public int share() {
        return 6;
    }

    @Override
    public void step(Steps steps) {
        UserId root = steps.office().root().userId();
        UserId admin = steps.office().admin();
        UserId who = steps.next(4) == 0 ? admin : root;
        UserId other = steps.anybody();
        if (other.equals(root) || other.equals(admin)) {
            return;
        }
        User user = steps.ledger().user(other);
        if (user != null && !user.state().isEnabled()) {
            steps.play(who, "access", "enable", other);
            return;
        }
        switch (steps.next(6)) {
            case 0, 1 ->
                steps.play(
                        who, "access", "move", other, steps.one(steps.office().units()));
            case 2 -> steps.play(who, "access", "giveRoles", other, roles(steps));
            case 3 -> steps.play(who, "access", "disable", other);
            default -> {
                RoleCode role = steps.next(4) == 0 ? RoleCode.SALES_SUPERVISOR : RoleCode.CUSTOMER_MANAGER;
                steps.play(who, "access", "giveRoles", other, Set.of(role));
            }
        }
    }

    private static Set<RoleCode> roles(Steps steps) {
        List<RoleCode> all = BuiltInRoles.all().stream()
                .map(Role::code)
                .filter(each -> !each.equals(RoleCode.SUPER_ADMIN))
                .toList();
        return new LinkedHashSet<>(List.of(steps.one(all), RoleCode.CUSTOMER_MANAGER));
    }
}
