package org.crmkit.testkit.random;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.crmkit.CrmSession;
import org.crmkit.access.AccessDesk;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.SalesDesk;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.PipelineDesk;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** One command. It is derived from the seed, its position in the sequence, and the results of the commands before. */
public final class RandomCommand {

    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofNanos(1_500),
            Duration.ofMinutes(-1),
            Duration.ofHours(5),
            Duration.ofDays(9),
            Duration.ofSeconds(1, 123_456_789));

    private static final List<RoleCode> ROLES = List.of(
            RoleCode.CUSTOMER_MANAGER,
            RoleCode.SALES_SUPERVISOR,
            RoleCode.EXECUTIVE,
            RoleCode.SYSTEM_ADMIN,
            RoleCode.SUPER_ADMIN,
            new RoleCode("nobody"));

    private final World world;
    private final KnownIds known;
    private final Transcript transcript;
    private final SplittableRandom random;
    private final RandomDraw draw;
    private final RandomService service;
    private final RandomTrade trade;
    private final int about;
    private final int place;

    private RandomCommand(World world, KnownIds known, Transcript transcript, long seed, int place) {
        this.world = world;
        this.known = known;
        this.transcript = transcript;
        this.random = new SplittableRandom(seed * 1_000_003 + place);
        this.draw = new RandomDraw(world, known, random);
        this.service = new RandomService(world, known, draw, this::play);
        this.trade = new RandomTrade(world, known, draw, this::play);
        this.about = Math.floorMod(seed, 3);
        this.place = place;
    }

    public static RandomCommand of(World world, KnownIds known, Transcript transcript, long seed, int place) {
        return new RandomCommand(world, known, transcript, seed, place);
    }

    /**
     * One sequence in three is mainly about sales, one about service, one about trade. Each contains some commands of every kind.
     */
    void play() {
        play(KnownIds.one(random, PAUSES));
    }

    /**
     * Executes it after some time has passed. The time may be negative, as between two machines whose clocks differ.
     */
    public void play(Duration pause) {
        world.clock().advance(pause);
        int kind = place < 2 ? 0 : random.nextInt(100);
        switch (about) {
            case 0 -> sell(kind);
            case 1 -> serve(kind);
            default -> trade(kind);
        }
    }

    private void sell(int kind) {
        if (kind < 8) {
            open();
        } else if (kind < 72) {
            onOpportunity();
        } else if (kind < 82) {
            service.onCustomer();
        } else if (kind < 86) {
            service.onRequest();
        } else if (kind < 91) {
            onStage();
        } else {
            onAccess();
        }
    }

    private void serve(int kind) {
        if (kind < 24) {
            service.onCustomer();
        } else if (kind < 66) {
            service.onRequest();
        } else if (kind < 76) {
            service.onInteraction();
        } else if (kind < 88) {
            service.onDictionary();
        } else if (kind < 92) {
            onAccess();
        } else if (kind < 94) {
            open();
        } else {
            onOpportunity();
        }
    }

    private void trade(int kind) {
        if (kind < 14) {
            service.onCustomer();
        } else if (kind < 95) {
            trade.play(kind);
        } else {
            onAccess();
        }
    }

    private void open() {
        CrmSession who = draw.person();
        play("open by " + who.userId(), () -> who.sales().open(draft()));
    }

    private void play(String what, Callable<?> deed) {
        known.learn(transcript.note(place + " " + what, deed));
    }

    private void onOpportunity() {
        Opportunity last = KnownIds.any(random, known.opportunities.values());
        OpportunityId id = last == null || random.nextInt(20) == 0 ? new OpportunityId(draw.nobody()) : last.id();
        int action = last == null || random.nextInt(5) < 2 ? random.nextInt(20) : likely(last);
        CrmSession who = suitable(last, action);
        SalesDesk desk = last == null || random.nextInt(4) != 0
                ? who.sales()
                : who.sales().ifVersion(last.version() - random.nextInt(5) / 4);
        play("action " + action + " on " + id + " by " + who.userId(), () -> act(desk, last, id, action));
    }

    private @Nullable Opportunity act(SalesDesk desk, @Nullable Opportunity last, OpportunityId id, int action) {
        PlanStepId step = step(last);
        LocalDate due = world.today().plusDays(random.nextInt(30));
        return switch (action) {
            case 0 -> desk.revise(id, draft());
            case 1 -> {
                desk.delete(id);
                yield null;
            }
            case 2, 3, 4 -> desk.assign(id, draw.developer().userId());
            case 5 -> desk.reassign(id, draw.person().userId());
            case 6 -> desk.withdraw(id);
            case 7, 8 -> desk.plan(id).add(due, draw.text());
            case 9 -> desk.plan(id).edit(step, due, draw.text());
            case 10 -> desk.plan(id).remove(step);
            case 11 -> desk.plan(id).drop(step);
            case 12, 13 -> desk.plan(id).execute(step, draw.text());
            case 14 -> desk.moveTo(id, stage().id());
            case 15 -> desk.moveTo(id, stage().id(), Percent.of(random.nextInt(101)));
            case 16, 17 -> desk.win(id, terms());
            case 18 -> desk.lose(id, draw.text());
            default -> desk.reopen(id);
        };
    }

    private void onStage() {
        CrmSession who = random.nextInt(3) == 0 ? draw.person() : world.admin();
        Stage last = stage();
        StageId id = last.id();
        PipelineDesk desk = who.pipeline();
        PipelineDesk seen = random.nextInt(3) == 0 ? desk.ifVersion(last.version() - random.nextInt(2)) : desk;
        int action = random.nextInt(4);
        play("stage " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 -> desk.define(stageDraft());
            case 1 -> seen.revise(id, stageDraft());
            case 2 -> seen.retire(id);
            default -> seen.restore(id);
        });
    }

    private void onAccess() {
        CrmSession who =
                random.nextInt(3) == 0 ? draw.person() : KnownIds.one(random, List.of(world.admin(), world.root()));
        UserId id = draw.person().userId();
        AccessDesk desk = who.access();
        int action = random.nextInt(8);
        UserId leaver = KnownIds.one(random, List.of(world.eve(), world.uma(), world.boss()))
                .userId();
        play("access " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 ->
                desk.createUser(new UserDraft(
                        "person " + random.nextInt(4), draw.text(), KnownIds.one(random, known.units), roles()));
            case 1 -> desk.createUnit(new OrgUnitDraft(draw.name(), KnownIds.one(random, known.units)));
            case 2, 3 -> desk.giveRoles(id, Set.of(roles()));
            case 4 -> desk.move(id, KnownIds.one(random, known.units));
            case 5 -> desk.disable(id);
            case 6 -> desk.disable(leaver);
            default -> desk.enable(leaver);
        });
    }

    /** The action that users would probably execute next, so that records reach their final states. */
    private int likely(Opportunity last) {
        boolean pending =
                last.plan().steps().stream().anyMatch(each -> each.state().isPending());
        return switch (last.state()) {
            case UNASSIGNED -> 2;
            case ASSIGNED -> {
                if (last.plan().isFinished()) {
                    yield random.nextInt(4) == 0 ? 18 : 16;
                }
                yield pending ? KnownIds.one(random, List.of(10, 11, 12, 12, 12)) : 7;
            }
            case WON -> random.nextInt(20);
            case LOST -> 19;
        };
    }

    /** Usually a user who is allowed to execute the action, so that records progress; sometimes any user. */
    private CrmSession suitable(@Nullable Opportunity last, int action) {
        if (last == null || random.nextInt(4) == 0) {
            return draw.person();
        }
        UserId developer = last.assignee() == null ? last.creator() : last.assignee();
        boolean supervising = (action >= 2 && action <= 6) || action == 19;
        return world.crm()
                .as(
                        supervising
                                ? KnownIds.one(random, List.of(world.root(), world.boss()))
                                        .userId()
                                : developer);
    }

    private OpportunityDraft draft() {
        return new OpportunityDraft(
                draw.text(),
                prospect(),
                Percent.of(random.nextInt(11) * 10),
                random.nextInt(6) == 0 ? "east" : "web",
                random.nextInt(3) == 0 ? draw.text() : null,
                random.nextInt(3) == 0
                        ? null
                        : Money.of("" + random.nextInt(5) * 100, random.nextInt(4) == 0 ? "JPY" : "EUR"),
                random.nextInt(3) == 0 ? null : LocalDate.of(2027, 2, 1 + random.nextInt(5)));
    }

    private Prospect prospect() {
        Customer known = random.nextInt(4) == 0 ? KnownIds.any(random, this.known.customers.values()) : null;
        return new Prospect(
                draw.name(),
                random.nextBoolean() ? draw.text() : null,
                random.nextBoolean() ? "+86 10 1" : null,
                known == null ? null : known.id());
    }

    private StageDraft stageDraft() {
        return new StageDraft(
                "stage " + random.nextInt(5), random.nextInt(4), Percent.of(random.nextInt(101)), random.nextInt(20));
    }

    private WinOptions terms() {
        Money agreed = random.nextInt(3) == 0 ? Money.of("" + random.nextInt(900), "EUR") : null;
        return new WinOptions(agreed, draw.onDuplicate());
    }

    private PlanStepId step(@Nullable Opportunity last) {
        PlanStep any = last == null ? null : KnownIds.any(random, last.plan().steps());
        return any == null ? new PlanStepId(draw.nobody()) : any.id();
    }

    private RoleCode[] roles() {
        RoleCode one = KnownIds.one(random, ROLES);
        RoleCode other = KnownIds.one(random, ROLES);
        return one.equals(other) ? new RoleCode[] {one} : new RoleCode[] {one, other};
    }

    private Stage stage() {
        return Objects.requireNonNull(KnownIds.any(random, known.stages.values()));
    }

    /** Executes a command and records its outcome. */
    @FunctionalInterface
    interface Player {

        void play(String what, Callable<?> deed);
    }
}
