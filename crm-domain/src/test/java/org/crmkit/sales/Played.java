package org.crmkit.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.IdSource;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.Plan;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.sales.plan.StepDraft;

/** Opportunities in a given state, reached by executing the business actions. */
public final class Played {

    static final Instant OPENED = Instant.parse("2027-01-12T09:30:00.123456Z");
    public static final Instant LATER = OPENED.plusSeconds(3600);
    static final LocalDate TODAY = LocalDate.of(2027, 1, 12);
    public static final LocalDate DUE = LocalDate.of(2027, 2, 1);
    static final UserId CREATOR = new UserId(id());
    static final UserId ASSIGNER = new UserId(id());
    public static final UserId ASSIGNEE = new UserId(id());
    static final CustomerId CUSTOMER = new CustomerId(id());
    static final OpportunityNumber NUMBER = OpportunityNumber.of(TODAY, 1);
    static final OpportunityDraft DRAFT =
            new OpportunityDraft("40 PMS seats", "Blue Lotus Hotels", Percent.of(40), "web");

    private static final IdSource IDS = new TimeOrderedIds(new Random(1));

    private Played() {}

    public static synchronized UUID id() {
        return new TimeOrderedIds(new Random()).next(OPENED);
    }

    static Opportunity unassigned() {
        return Opportunity.open(new OpportunityId(IDS.next(OPENED)), NUMBER, DRAFT, null, CREATOR, OPENED)
                .next();
    }

    static Opportunity assigned() {
        return unassigned().assign(ASSIGNEE, ASSIGNER, LATER).next();
    }

    static Opportunity planned() {
        return planned(assigned());
    }

    static Opportunity planned(Opportunity found) {
        PlanStep step = step("Demo at head office");
        return replan(found, found.plan().with(step));
    }

    static Opportunity executed() {
        Opportunity planned = planned();
        PlanStepId step = planned.plan().steps().get(0).id();
        return replan(planned, planned.plan().recorded(step, "They liked it", ASSIGNEE, LATER));
    }

    static Opportunity won() {
        return executed().win(CUSTOMER, null, LATER).next();
    }

    static Opportunity lost() {
        return assigned().lose("too dear", LATER).next();
    }

    static Opportunity in(OpportunityState state) {
        return switch (state) {
            case UNASSIGNED -> unassigned();
            case ASSIGNED -> assigned();
            case WON -> won();
            case LOST -> lost();
        };
    }

    public static PlanStep step(String content) {
        return PlanStep.planned(new PlanStepId(IDS.next(OPENED)), new StepDraft(DUE, content), ASSIGNEE);
    }

    static StageId stage() {
        return new StageId(IDS.next(OPENED));
    }

    static Opportunity replan(Opportunity found, Plan plan) {
        PlanStepId touched = plan.steps().get(0).id();
        return found.replan(plan, new OpportunityEvent.StepDropped(found.id(), touched), LATER)
                .next();
    }
}
