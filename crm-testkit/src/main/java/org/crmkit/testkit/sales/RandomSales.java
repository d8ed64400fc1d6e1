package org.crmkit.testkit.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.SalesDesk;
import org.crmkit.sales.WinCorrection;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.testkit.customer.RandomCustomers;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.trade.RandomFeeds;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** The random commands for opportunities and their plans. */
record RandomSales(RandomDraw draw) {

    private static final int ACTIONS = 23;

    void play() {
        if (draw.next(20) == 0) {
            detectExpiry();
            return;
        }
        Opportunity last = draw.any(Opportunity.class);
        if (last == null || draw.next(9) == 0) {
            CrmSession who = draw.person();
            draw.play("open by " + who.userId(), () -> who.sales().open(draft()));
            return;
        }
        OpportunityId id = draw.next(20) == 0 ? new OpportunityId(draw.nobody()) : last.id();
        int action = draw.next(5) < 2 ? draw.next(ACTIONS) : likely(last);
        CrmSession who = suitable(last, action);
        SalesDesk desk = draw.next(4) != 0 ? who.sales() : who.sales().ifVersion(last.version() - draw.next(5) / 4);
        draw.play("action " + action + " on " + id + " by " + who.userId(), () -> act(desk, last, id, action));
    }

    private void detectExpiry() {
        CrmSession who = RandomFeeds.feeder(draw);
        int size = draw.oneOf(1, 2, 500);
        draw.play(
                "expiry by " + who.userId(),
                () -> who.expiryDetection().pageSize(size).run());
    }

    private @Nullable Opportunity act(SalesDesk desk, Opportunity last, OpportunityId id, int action) {
        PlanStepId step = step(last);
        LocalDate due = draw.world().today().plusDays(draw.next(30));
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
            case 15 -> desk.moveTo(id, stage().id(), Percent.of(draw.next(101)));
            case 16, 17 -> desk.win(id, terms());
            case 18 -> desk.lose(id, draw.text());
            case 19 -> desk.reopen(id);
            case 20 -> desk.reopen(id, draw.text());
            case 21 -> desk.correct(id, correction());
            default -> desk.extend(id, draw.world().today().plusDays(draw.next(40) - 5L), draw.text());
        };
    }

    /** The action that users would probably execute next, so that records reach their final states. */
    private int likely(Opportunity last) {
        boolean pending =
                last.plan().steps().stream().anyMatch(each -> each.state().isPending());
        return switch (last.state()) {
            case UNASSIGNED -> 2;
            case ASSIGNED -> {
                if (last.plan().isFinished()) {
                    yield draw.next(4) == 0 ? 18 : 16;
                }
                yield pending ? draw.oneOf(10, 11, 12, 12, 12, 22) : 7;
            }
            case WON -> draw.oneOf(20, 21, 21, draw.next(ACTIONS));
            case LOST -> draw.oneOf(19, 20);
        };
    }

    /** Usually a user who is allowed to execute the action, so that records progress; sometimes any user. */
    private CrmSession suitable(Opportunity last, int action) {
        if (draw.next(4) == 0) {
            return draw.person();
        }
        UserId developer = last.assignee() == null ? last.creator() : last.assignee();
        boolean supervising = (action >= 2 && action <= 6) || (action >= 19 && action <= 21);
        World world = draw.world();
        return supervising
                ? draw.one(List.of(world.root(), world.boss()))
                : world.crm().as(developer);
    }

    private OpportunityDraft draft() {
        return new OpportunityDraft(
                draw.text(),
                prospect(),
                Percent.of(draw.next(11) * 10),
                draw.next(6) == 0 ? "east" : "web",
                draw.next(3) == 0 ? draw.text() : null,
                draw.next(3) == 0 ? null : Money.of("" + draw.next(5) * 100, draw.next(4) == 0 ? "JPY" : "EUR"),
                draw.next(3) == 0 ? null : LocalDate.of(2027, 2, 1 + draw.next(5)));
    }

    private Prospect prospect() {
        Customer known = draw.next(4) == 0 ? draw.any(Customer.class) : null;
        return new Prospect(
                draw.name(),
                draw.next(2) == 0 ? draw.text() : null,
                draw.next(2) == 0 ? "+86 10 1" : null,
                known == null ? null : known.id());
    }

    private WinOptions terms() {
        Money agreed = draw.next(3) == 0 ? Money.of("" + draw.next(900), "EUR") : null;
        return new WinOptions(agreed, RandomCustomers.onDuplicate(draw));
    }

    private WinCorrection correction() {
        Money agreed = draw.next(3) == 0 ? null : Money.of("" + draw.next(900), draw.next(4) == 0 ? "JPY" : "EUR");
        LocalDate day = draw.next(2) == 0 ? null : draw.world().today().minusDays(draw.next(4) - 1);
        return new WinCorrection(agreed, day, draw.text());
    }

    private PlanStepId step(Opportunity last) {
        PlanStep any = draw.any(last.plan().steps());
        return any == null ? new PlanStepId(draw.nobody()) : any.id();
    }

    private Stage stage() {
        return Objects.requireNonNull(draw.any(Stage.class));
    }
}
