package org.crmkit.benchmarks.large;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageId;
import org.jspecify.annotations.Nullable;

/**
 * Lists, counts and single records of many opportunities on PostgreSQL, as users with different scopes read them, compared with
 * the fastest of several ways to write each in SQL. Argument: the number of opportunities; a hundredth as many users, and a
 * thousandth as many units. With the system property {@code benchmarks.plans}, it prints the plans of the SQL.
 */
public final class LargeLists {

    private static final int OPPORTUNITIES = 1_000_000;
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 20;
    private static final int LEAST_ROUNDS = 3;
    private static final int TRIALS = 5;
    private static final double SECONDS = 5;
    private static final int LEAST = 1000;
    private static final int ROTS_AFTER = 10;
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int[] LATER_PAGES = {1200, 10_000};

    private final LargeDatabase database;
    private final List<String> table = new ArrayList<>();
    private final boolean explained = Boolean.getBoolean("benchmarks.plans");

    private LargeLists(LargeDatabase database) {
        this.database = database;
    }

    /** A user who reads, and whose records they see. */
    private record Reader(String name, CrmSession session, PlainLists.Sight sight) {}

    /** Runs the comparisons; prints their progress and a table. */
    public static void main(String[] arguments) {
        int opportunities = arguments.length > 0 ? Integer.parseInt(arguments[0]) : OPPORTUNITIES;
        try (LargeDatabase database = LargeDatabase.start()) {
            LargeLists lists = new LargeLists(database);
            lists.compare("", "ours", opportunities, true);
            lists.compare("a new tenant, ", "new", Math.max(LEAST, opportunities / 1000), false);
            LargeTrade.say("| what | rounds | CRM Kit, ms | plain, ms | ratio (quartiles) |");
            LargeTrade.say("|---|---|---|---|---|");
            lists.table.forEach(System.out::println);
        }
    }

    /** Fills a tenant and reads it; the statistics of the database contain it only if it is analysed. */
    private void compare(String of, String name, int opportunities, boolean analysed) {
        Crm crm = Crm.builder(database.store()).tenant(name).build();
        CrmSession root = crm.as(crm.createTenant("Head office", "root", "Ada Root"));
        OrgUnitId top = root.access().currentUser().unit();
        StageId stage = root.pipeline()
                .define(new StageDraft("Talking", 1, Percent.of(40), ROTS_AFTER))
                .id();
        ListedTenant tenant = new ListedTenant(database.pool(), name, top, opportunities);
        LargeTrade.say("%s: %.0f s", name, Contest.seconds(() -> tenant.fill(stage.value())));
        if (analysed) {
            database.vacuum();
        }
        PlainLists plain = new PlainLists(database.pool(), name);
        OrgUnitId empty =
                root.access().createUnit(new OrgUnitDraft("Empty", top)).id();
        root.access().giveRoles(tenant.user(), Set.of(RoleCode.CUSTOMER_MANAGER));
        Stream.of(
                        new Reader(of + "all", root, PlainLists.Sight.all()),
                        supervisor(of + "a tenth", crm, root, tenant.branch(), plain),
                        supervisor(of + "a team", crm, root, tenant.team(), plain),
                        supervisor(of + "an empty team", crm, root, empty, plain),
                        new Reader(
                                of + "own",
                                crm.as(tenant.user()),
                                PlainLists.Sight.ofUser(tenant.user().value())))
                .forEach(each -> read(each, plain));
    }

    private static Reader supervisor(String name, Crm crm, CrmSession root, OrgUnitId unit, PlainLists plain) {
        CrmSession supervisor = crm.as(root.access()
                .createUser(new UserDraft("of " + unit, "Of " + unit, unit, RoleCode.SALES_SUPERVISOR))
                .id());
        return new Reader(name, supervisor, PlainLists.Sight.ofTree(plain.path(unit.value())));
    }

    private void read(Reader reader, PlainLists plain) {
        pages(reader, plain, "newest", "created_at", OpportunitySort.CREATED, Direction.DESCENDING);
        pages(reader, plain, "amount", "amount_key", OpportunitySort.AMOUNT, Direction.DESCENDING);
        pages(reader, plain, "probability", "probability", OpportunitySort.PROBABILITY, Direction.DESCENDING);
        pages(reader, plain, "name", "customer_name_key", OpportunitySort.CUSTOMER_NAME, Direction.ASCENDING);
        rotting(reader, plain);
        contest(
                reader.name() + ", count",
                () -> reader.session().sales().count(OpportunityFilter.ALL),
                plain.counts(reader.sight(), "true"),
                rows -> rows.get(0).get(0),
                reader,
                plain);
        Page<OpportunitySummary> page = reader.session().sales().list(OpportunityFilter.ALL.newest(1));
        for (OpportunitySummary one : page.items()) {
            OpportunityId id = one.id();
            contest(
                    reader.name() + ", one",
                    () -> reader.session().sales().get(id).id().value(),
                    plain.one(reader.sight(), id.value()),
                    rows -> rows.get(0).get(1),
                    reader,
                    plain);
        }
    }

    private void rotting(Reader reader, PlainLists plain) {
        contest(
                reader.name() + ", rotting",
                () -> ids(reader.session().sales().rotting(PAGE, null)),
                plain.pages(
                        reader.sight(),
                        "r.state in ('UNASSIGNED', 'ASSIGNED') and r.changed_at <= now() - interval '10 days' and r.stage_id is not null",
                        "changed_at",
                        Direction.ASCENDING,
                        null,
                        PAGE),
                rows -> PlainLists.ids(rows, PAGE),
                reader,
                plain);
    }

    private void pages(
            Reader reader, PlainLists plain, String what, String key, OpportunitySort sort, Direction direction) {
        page(reader, plain, what + ", first page", key, sort, direction, null);
        int read = 1;
        Cursor cursor = null;
        for (int number : LATER_PAGES) {
            for (; read < number; read += LARGEST_PAGE / PAGE) {
                cursor = reader.session()
                        .sales()
                        .list(ListQuery.by(OpportunityFilter.ALL, sort, direction, LARGEST_PAGE)
                                .after(cursor))
                        .next();
                if (cursor == null) {
                    return;
                }
            }
            page(reader, plain, what + ", page " + number, key, sort, direction, cursor);
        }
    }

    private void page(
            Reader reader,
            PlainLists plain,
            String what,
            String key,
            OpportunitySort sort,
            Direction direction,
            @Nullable Cursor after) {
        ListQuery<OpportunityFilter, OpportunitySort> query =
                ListQuery.by(OpportunityFilter.ALL, sort, direction, PAGE).after(after);
        contest(
                reader.name() + ", " + what,
                () -> ids(reader.session().sales().list(query)),
                plain.pages(reader.sight(), "true", key, direction, after, PAGE),
                rows -> PlainLists.ids(rows, PAGE),
                reader,
                plain);
    }

    private static List<Object> ids(Page<OpportunitySummary> page) {
        return page.items().stream().<Object>map(each -> each.id().value()).toList();
    }

    private interface Shown {
        Object of(List<List<@Nullable Object>> rows);
    }

    /** Compares a call with the fastest of some statements, and ends the program if one of them finds something else. */
    private void contest(
            String what,
            Supplier<Object> ours,
            List<PlainLists.Statement> ways,
            Shown shown,
            Reader reader,
            PlainLists plain) {
        UUID user = reader.session().userId().value();
        Object found = ours.get();
        for (PlainLists.Statement sql : ways) {
            Object expected = shown.of(plain.run(user, sql));
            if (!expected.equals(found)) {
                throw new IllegalStateException(what + ": " + found + " instead of " + expected + " by " + sql.sql());
            }
        }
        PlainLists.Statement fastest = ways.stream()
                .min(Comparator.comparingDouble(sql -> trial(() -> plain.run(user, sql))))
                .orElseThrow();
        rounds(new Contest(what), ours, () -> plain.run(user, fastest), WARM_UP);
        Contest contest = new Contest(what);
        rounds(contest, ours, () -> plain.run(user, fastest), ROUNDS);
        String row = contest.rowInMillis();
        table.add(row);
        LargeTrade.say("%s way %d of %d", row, ways.indexOf(fastest) + 1, ways.size());
        if (explained) {
            LargeTrade.say("%s", plain.explained(fastest));
        }
    }

    /** Returns the shortest time of a few runs. */
    private static double trial(Runnable run) {
        double shortest = Double.MAX_VALUE;
        double spent = 0;
        for (int trial = 0; trial < 2 * TRIALS && (trial < 2 || spent < 1); trial++) {
            double seconds = Contest.seconds(run);
            spent += seconds;
            shortest = Math.min(shortest, seconds);
        }
        return shortest;
    }

    private static void rounds(Contest contest, Supplier<Object> ours, Supplier<Object> sql, int rounds) {
        double spent = 0;
        for (int round = 0; round < LEAST_ROUNDS || (round < rounds && spent < SECONDS); round++) {
            spent += Contest.seconds(() ->
                    contest.round(() -> Objects.requireNonNull(ours.get()), () -> Objects.requireNonNull(sql.get())));
        }
    }
}
