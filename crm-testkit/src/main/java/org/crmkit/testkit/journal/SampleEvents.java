package org.crmkit.testkit.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.access.OrgUnitEvent;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserEvent;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageEvent;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.sales.plan.StepState;
import org.crmkit.testkit.world.World;

/** At least one event of every type, with all optional values present in one and absent in another. */
final class SampleEvents {

    /** A text of several lines that stores handle wrongly. */
    static final String NASTY_LINES = "\uD83D\uDE00 \uD842\uDFB7\n\"quoted\"\n\t<b>\\'; \uFFFD\uE000\u202E";

    /** A text of one line that stores handle wrongly. */
    static final String NASTY = "\uD83D\uDE00 \uD842\uDFB7 \"quoted\" <b>\\'; \u0130\u0131 \uFFFD\uE000";

    private final World world;
    private final OpportunityId opportunity = new OpportunityId(UUID.randomUUID());
    private final StageId stage = new StageId(UUID.randomUUID());
    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final UserId user = new UserId(UUID.randomUUID());
    private final OrgUnitId unit = new OrgUnitId(UUID.randomUUID());
    private final List<FieldChange> changes = List.of(
            new FieldChange("title", NASTY, "b"),
            new FieldChange("amount", null, "1.00 EUR"),
            new FieldChange("description", "gone", null));

    private SampleEvents(World world) {
        this.world = world;
    }

    static List<CrmEvent> all(World world) {
        SampleEvents samples = new SampleEvents(world);
        List<CrmEvent> events = new ArrayList<>();
        events.addAll(samples.ofOpportunities());
        events.addAll(samples.ofPlans());
        events.addAll(samples.ofOthers());
        events.addAll(CustomerSamples.all(world, samples.changes));
        events.add(new CommandRejected("opportunity.win", UUID.randomUUID(), "not-found", NASTY));
        events.add(new CommandRejected("opportunity.open", null, "invalid-input", NASTY));
        return events;
    }

    private List<CrmEvent> ofOpportunities() {
        OpportunityDraft full = new OpportunityDraft(
                NASTY,
                new Prospect(NASTY, NASTY, "+7 (709) 555-0100", customer),
                Percent.of(33),
                "web",
                NASTY_LINES,
                Money.of("999999999999999.99", "EUR"),
                LocalDate.of(2028, 2, 29));
        OpportunityDraft rich = OpportunityDraftBuilder.builder(full)
                .prospect(new Prospect(NASTY, NASTY, NASTY, world.aCustomer().id()))
                .build();
        Opportunity won = world.aWonOpportunity();
        return List.of(
                new OpportunityEvent.Opened(opportunity, full),
                new OpportunityEvent.Opened(opportunity, world.draft()),
                new OpportunityEvent.Revised(opportunity, changes),
                new OpportunityEvent.StageMoved(opportunity, null, stage, Percent.ZERO, Percent.HUNDRED),
                new OpportunityEvent.StageMoved(opportunity, stage, stage, Percent.of(1), Percent.of(2)),
                new OpportunityEvent.Deleted(opportunity, won),
                new OpportunityEvent.Deleted(opportunity, world.aLostOpportunity()),
                new OpportunityEvent.Deleted(opportunity, world.lin().sales().open(rich)),
                new OpportunityEvent.Assigned(opportunity, user),
                new OpportunityEvent.Reassigned(opportunity, user, world.lin().userId()),
                new OpportunityEvent.Withdrawn(opportunity, user),
                new OpportunityEvent.Won(opportunity, customer, Money.of("1299", "JPY")),
                new OpportunityEvent.Won(opportunity, customer, null),
                new OpportunityEvent.Lost(opportunity, NASTY_LINES, List.of()),
                new OpportunityEvent.Lost(opportunity, "x", List.of(new PlanStepId(UUID.randomUUID()))),
                new OpportunityEvent.Reopened(opportunity, NASTY_LINES));
    }

    private List<CrmEvent> ofPlans() {
        PlanStepId id = new PlanStepId(UUID.randomUUID());
        PlanStep pending = new PlanStep(id, LocalDate.of(2027, 1, 12), NASTY_LINES, StepState.PENDING, null);
        PlanStep executed = new PlanStep(id, LocalDate.of(2027, 1, 12), "Call", StepState.EXECUTED, NASTY_LINES);
        return List.of(
                new OpportunityEvent.StepPlanned(opportunity, pending),
                new OpportunityEvent.StepEdited(opportunity, pending, executed),
                new OpportunityEvent.StepRemoved(opportunity, pending),
                new OpportunityEvent.StepDropped(opportunity, id),
                new OpportunityEvent.ResultRecorded(opportunity, id, null, NASTY_LINES),
                new OpportunityEvent.ResultRecorded(opportunity, id, NASTY, "better"));
    }

    private List<CrmEvent> ofOthers() {
        StageDraft draft = new StageDraft(NASTY, 0, Percent.ZERO, null);
        Set<RoleCode> roles = Set.of(RoleCode.CUSTOMER_MANAGER, RoleCode.EXECUTIVE);
        return List.of(
                new StageEvent.Defined(stage, draft),
                new StageEvent.Defined(stage, new StageDraft("Won over", 9999, Percent.of(99), 36500)),
                new StageEvent.Revised(stage, changes),
                new StageEvent.Retired(stage),
                new StageEvent.Restored(stage),
                new UserEvent.Created(user, NASTY, "Lin", unit, roles),
                new UserEvent.RolesGiven(user, Set.of(), roles),
                new UserEvent.Moved(user, unit, world.north()),
                new UserEvent.Disabled(user),
                new UserEvent.Enabled(user),
                new UserEvent.Remained(user, world.boss().userId()),
                new OrgUnitEvent.Created(unit, NASTY, null),
                new OrgUnitEvent.Created(unit, "Below", world.north()));
    }
}
