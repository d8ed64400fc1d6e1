package org.crmkit.testkit.visibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Page;
import org.crmkit.spi.Store;
import org.crmkit.testkit.input.ResolvedTypes;
import org.crmkit.testkit.visibility.Arguments.Tenancy;
import org.crmkit.testkit.visibility.Calls.Call;
import org.crmkit.testkit.visibility.Desks.DeskMethod;
import org.crmkit.testkit.world.SettableClock;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Scans a store. Two tenants with equal ids exist side by side and take step after step. After each step, users of both tenants
 * call methods of desks by reflection. Everything that is returned or thrown is checked.
 */
public final class VisibilityScan {

    /**
     * Methods that need not have returned: those that create a record, and the feeds, whose answers contain the input.
     */
    private static final Set<String> NAMES_NO_RECORD = Set.of(
            "access.createUnit(OrgUnitDraft)",
            "access.createUser(UserDraft)",
            "churnDetection.run()",
            "churnDetection.run(CustomerId, JobListener)",
            "churnDetection.name()",
            "expiryDetection.name()",
            "expiryDetection.run()",
            "expiryDetection.run(OpportunityId, JobListener)",
            "overdueDetection.name()",
            "overdueDetection.run()",
            "overdueDetection.run(ServiceRequestId, JobListener)",
            "pipeline.define(StageDraft)",
            "serviceLevels.define(ServiceLevelDraft)",
            "dictionary.add(EntryType, EntryDraft)",
            "dictionary.addFixed(EntryType, EntryDraft)",
            "tradeFeed.statusUpdates(Stream)",
            "tradeFeed.orders(Stream)",
            "tradeFeed.products(Stream)",
            "tradeFeed.stock(Stream)");

    private static final int CALLS_A_STEP = 5;
    private static final int STEPS_BETWEEN_REPORTS = 40;
    private static final int FAULTS_MAX = 20;

    private final Store store;
    private final SplittableRandom random;
    private final SettableClock clock = new SettableClock(World.BEGINNING);
    private final Marks marks = new Marks();
    private final Calls calls = new Calls();
    private final List<DeskMethod> scanned;
    private final List<String> faults = new ArrayList<>();
    private final Side first;
    private final Side second;
    private final Arguments arguments;

    /**
     * The result of a scan.
     *
     * @param calls the number of calls of desk methods
     * @param faults what was revealed to a user who must not know it, and lists and reports that are wrong; at most 20
     * @param unreached the methods that never returned, except those that name no record
     */
    public record Result(long calls, List<String> faults, Set<String> unreached) {

        /** Copies the lists. */
        public Result {
            faults = List.copyOf(faults);
            unreached = Set.copyOf(unreached);
        }
    }

    /** One of the two tenants. */
    private record Side(Tenancy tenancy, ScanIds ids, Steps steps, Judge judge, ListCheck lists) {

        ScanOffice office() {
            return tenancy.office();
        }

        Ledger ledger() {
            return tenancy.ledger();
        }
    }

    private VisibilityScan(Store store, long seed) {
        this.store = store;
        this.random = new SplittableRandom(seed);
        this.scanned = calls.methods().stream()
                .filter(each -> !NAMES_NO_RECORD.contains(each.toString()))
                .toList();
        // without hyphens: entries show the tenant, and what looks like an id counts as the id of a record
        String name = "scan-" + UUID.randomUUID().toString().replace("-", "");
        this.first = side(name + "-a", 'a');
        this.second = side(name + "-b", 'b');
        this.arguments = new Arguments(random, clock, first.tenancy(), second.tenancy());
    }

    private Side side(String tenant, char letter) {
        ScanIds ids = new ScanIds();
        ScanOffice office = new ScanOffice(store, tenant, letter, clock, ids, marks);
        Ledger ledger = new Ledger(office.root());
        Judge judge = new Judge(ledger);
        Steps steps = new Steps(office, ledger, clock, random, this::play);
        steps.begin();
        ledger.read();
        return new Side(
                new Tenancy(office, ledger), ids, steps, judge, new ListCheck(calls.methods(), ledger, judge.sight()));
    }

    /**
     * Scans a store.
     *
     * @param store the store, which may hold any data
     * @param steps the number of steps; a scan of all steps goes on, up to twice as long, while a method has not returned
     * @param seed the seed from which the steps and calls are derived
     */
    public static Result of(Store store, int steps, long seed) {
        VisibilityScan scan = new VisibilityScan(store, seed);
        for (int step = 1; scan.goesOn(step, steps) && scan.faults.size() < FAULTS_MAX; step++) {
            scan.step(step);
        }
        return new Result(
                scan.calls.count(), scan.faults.stream().limit(FAULTS_MAX).toList(), scan.unreached());
    }

    private boolean goesOn(int step, int steps) {
        boolean looksForTheRest = steps >= VisibilityScanContract.ALL_STEPS && step <= 2 * steps;
        return step <= steps || (looksForTheRest && !unreached().isEmpty());
    }

    private Set<String> unreached() {
        Set<String> unreached = new TreeSet<>(calls.silent());
        unreached.removeAll(NAMES_NO_RECORD);
        return unreached;
    }

    /** Usually in one tenant, sometimes in both, so that they stay similar and yet differ. */
    private void step(int step) {
        first.ids().begin(step);
        second.ids().begin(step);
        int where = random.nextInt(4);
        for (Side each : where == 0 ? List.of(first, second) : List.of(where == 1 ? second : first)) {
            each.steps().take();
        }
        for (int each = 0; each < CALLS_A_STEP; each++) {
            Side side = random.nextInt(3) == 0 ? second : first;
            call(side, one(side.office().people()), one(scanned));
        }
        if (step % STEPS_BETWEEN_REPORTS == 0) {
            report(first);
            report(second);
        }
    }

    private void play(ScanOffice office, UserId who, String desk, String method, @Nullable Object... drawn) {
        Side side = office == first.office() ? first : second;
        judge(side, calls.call(office, who, calls.named(desk, method, drawn), drawn));
    }

    private void call(Side side, UserId who, DeskMethod method) {
        @Nullable
        Object[] drawn = arguments.of(method, side.tenancy(), other(side).tenancy());
        if (drawn != null && !isToTheSuperAdmin(side, method, drawn)) {
            judge(side, calls.call(side.office(), who, method, drawn));
        }
    }

    /** The user who reads the ledger must not lose access. */
    private static boolean isToTheSuperAdmin(Side side, DeskMethod method, @Nullable Object... drawn) {
        return !method.reads()
                && Arrays.asList(drawn).contains(side.office().root().userId());
    }

    /** What the caller saw before or sees after the call may be revealed. */
    private void judge(Side side, Call call) {
        Judge judge = side.judge();
        Set<Object> unknown = judge.unknown(call);
        List<String> told = judge.told(call);
        boolean unseen = judge.isAboutAnUnseenRecord(call);
        if (!call.method().reads() && call.rejection() == null) {
            side.ledger().read();
            unknown.retainAll(judge.unknown(call));
        }
        if (!unknown.isEmpty()) {
            faults.add(named(side, unknown) + " in " + call);
        }
        told.forEach(each -> faults.add(each + " in " + call));
        if (unseen && !isRefusedAsUnknown(call)) {
            faults.add("not as if there were no such record: " + call);
        }
        side.lists().of(call).forEach(each -> faults.add(each + ": " + call));
        if (call.answer() instanceof Page<?> page && page.next() != null) {
            arguments.learn(page.next());
        }
    }

    /**
     * A caller who names a record that they do not see gets the answer that they would get if there were no such record.
     */
    private boolean isRefusedAsUnknown(Call call) {
        if (call.rejection() == null) {
            return false;
        }
        @Nullable Object[] nobodys = call.arguments().toArray();
        nobodys[0] = arguments.nobody(ResolvedTypes.raw(call.method().types().get(0)));
        try {
            Calls.answer(call.office().as(call.caller()), call.method(), nobodys);
            return false;
        } catch (CrmException refused) {
            return refused.code().equals(call.rejection().code());
        }
    }

    private void report(Side side) {
        for (UserId each : side.office().people()) {
            try {
                FigureCheck.of(
                                side.ledger(),
                                side.judge().sight(),
                                side.office().as(each))
                        .forEach(fault -> faults.add(side.office().letter() + ": " + each + " " + fault));
            } catch (CrmException refused) {
                if (!refused.code().equals("not-allowed")) {
                    throw refused;
                }
            }
        }
    }

    private static String named(Side side, Set<Object> facts) {
        Map<Object, Set<KnownRecord>> named = facts.stream()
                .collect(Collectors.toMap(each -> each, each -> side.ledger().holders(each)));
        return named.toString();
    }

    private Side other(Side side) {
        return side.office() == first.office() ? second : first;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
