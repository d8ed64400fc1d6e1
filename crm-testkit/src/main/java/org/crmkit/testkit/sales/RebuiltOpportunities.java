package org.crmkit.testkit.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Closing;
import org.crmkit.sales.CurrentStage;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.Opportunity.RecordedExpiry;
import org.crmkit.sales.OpportunityBuilder;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.plan.Plan;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.sales.plan.StepState;
import org.crmkit.testkit.rebuilding.FieldChanges;
import org.crmkit.testkit.rebuilding.Rebuilding;

/** Opportunities as they are rebuilt from their events. */
@SuppressWarnings("NullAway") // the generated builders do not say which values may be null
final class RebuiltOpportunities {

    private static final FieldChanges<OpportunityBuilder> FIELDS = new FieldChanges<OpportunityBuilder>()
            .text("title", OpportunityBuilder::title)
            .text("description", OpportunityBuilder::description)
            .text("source", OpportunityBuilder::source)
            .text("prospect.customerName", (next, to) -> {
                Prospect was = next.prospect();
                next.prospect(new Prospect(to, was.contactName(), was.contactTelephone(), was.customer()));
            })
            .text("prospect.contactName", (next, to) -> {
                Prospect was = next.prospect();
                next.prospect(new Prospect(was.customerName(), to, was.contactTelephone(), was.customer()));
            })
            .text("prospect.contactTelephone", (next, to) -> {
                Prospect was = next.prospect();
                next.prospect(new Prospect(was.customerName(), was.contactName(), to, was.customer()));
            })
            .value("prospect.customer", FieldChanges.id(CustomerId::new), (next, to) -> {
                Prospect was = next.prospect();
                next.prospect(new Prospect(was.customerName(), was.contactName(), was.contactTelephone(), to));
            })
            .value("probability", FieldChanges::percent, OpportunityBuilder::probability)
            .value("amount", FieldChanges::money, OpportunityBuilder::amount)
            .value("expectedClose", LocalDate::parse, OpportunityBuilder::expectedClose)
            .value("closing.at", Instant::parse, (next, to) -> {
                Closing was = next.closing();
                next.closing(new Closing(to, was.probabilityBefore(), was.amountBefore(), was.lossReason()));
            });

    private RebuiltOpportunities() {}

    static Rebuilding<Opportunity> rebuilding() {
        Rebuilding<Opportunity> all = Rebuilding.of(Opportunity.class)
                .begins(OpportunityEvent.Opened.class, RebuiltOpportunities::opened)
                .ends(OpportunityEvent.Deleted.class);
        return assigned(closed(planned(revised(all))));
    }

    private static Rebuilding<Opportunity> revised(Rebuilding<Opportunity> some) {
        return some.changes(
                        OpportunityEvent.Revised.class,
                        (was, event, entry) -> FIELDS.applied(changed(was, entry), event.changes())
                                .build())
                .changes(
                        OpportunityEvent.Corrected.class,
                        (was, event, entry) -> FIELDS.applied(changed(was, entry), event.changes())
                                .build())
                .changes(
                        OpportunityEvent.Extended.class,
                        (was, event, entry) ->
                                changed(was, entry).expectedClose(event.to()).build())
                .changes(OpportunityEvent.ExpectedClosePassed.class, RebuiltOpportunities::passed)
                .changes(OpportunityEvent.Rotted.class, RebuiltOpportunities::rotted)
                .changes(OpportunityEvent.StageMoved.class, RebuiltOpportunities::moved);
    }

    private static Rebuilding<Opportunity> assigned(Rebuilding<Opportunity> some) {
        return some.changes(
                        OpportunityEvent.Assigned.class, (was, event, entry) -> assigned(was, event.assignee(), entry))
                .changes(OpportunityEvent.Reassigned.class, (was, event, entry) -> assigned(was, event.to(), entry))
                .changes(
                        OpportunityEvent.Withdrawn.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(OpportunityState.UNASSIGNED)
                                .assignment(null)
                                .build());
    }

    private static Rebuilding<Opportunity> planned(Rebuilding<Opportunity> some) {
        return some.changes(
                        OpportunityEvent.StepPlanned.class,
                        (was, event, entry) -> planned(
                                was, entry, was.plan().with(event.step()).steps()))
                .changes(
                        OpportunityEvent.StepEdited.class,
                        (was, event, entry) -> step(was, entry, event.to().id(), each -> event.to()))
                .changes(
                        OpportunityEvent.StepRemoved.class,
                        (was, event, entry) -> planned(
                                was,
                                entry,
                                was.plan().steps().stream()
                                        .filter(each -> !each.equals(event.was()))
                                        .toList()))
                .changes(
                        OpportunityEvent.StepDropped.class,
                        (was, event, entry) -> step(was, entry, event.step(), RebuiltOpportunities::dropped))
                .changes(
                        OpportunityEvent.ResultRecorded.class,
                        (was, event, entry) -> step(
                                was,
                                entry,
                                event.step(),
                                each -> new PlanStep(
                                        each.id(),
                                        each.due(),
                                        each.content(),
                                        StepState.EXECUTED,
                                        each.plannedBy(),
                                        event.to(),
                                        entry.actor(),
                                        entry.at())));
    }

    private static Rebuilding<Opportunity> closed(Rebuilding<Opportunity> some) {
        return some.changes(
                        OpportunityEvent.Won.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(OpportunityState.WON)
                                .probability(Percent.HUNDRED)
                                .amount(event.amount())
                                .customer(event.customer())
                                .closing(new Closing(entry.at(), was.probability(), was.amount(), null))
                                .build())
                .changes(
                        OpportunityEvent.Lost.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(OpportunityState.LOST)
                                .probability(Percent.ZERO)
                                .plan(new Plan(was.plan().steps().stream()
                                        .map(each -> event.dropped().contains(each.id()) ? dropped(each) : each)
                                        .toList()))
                                .closing(new Closing(entry.at(), was.probability(), was.amount(), event.reason()))
                                .build())
                .changes(
                        OpportunityEvent.Reopened.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(OpportunityState.ASSIGNED)
                                .probability(event.closing().probabilityBefore())
                                .amount(event.closing().amountBefore())
                                .closing(null)
                                .build());
    }

    private static Opportunity opened(OpportunityEvent.Opened event, JournalEntry entry) {
        return OpportunityBuilder.builder()
                .id(event.opportunity())
                .state(OpportunityState.UNASSIGNED)
                .number(event.number())
                .title(event.draft().title())
                .description(event.draft().description())
                .source(event.draft().source())
                .prospect(event.draft().prospect())
                .probability(event.draft().probability())
                .amount(event.draft().amount())
                .expectedClose(event.draft().expectedClose())
                .currentStage(event.stage() == null ? null : new CurrentStage(event.stage(), entry.at()))
                .recordedExpiry(RecordedExpiry.NONE)
                .creator(entry.actor())
                .createdAt(entry.at())
                .changedAt(entry.at())
                .plan(Plan.EMPTY)
                .build();
    }

    private static Opportunity passed(Opportunity was, OpportunityEvent.ExpectedClosePassed event, JournalEntry entry) {
        List<LocalDate> all = new ArrayList<>(was.recordedExpiry().expectedCloses());
        all.add(event.expectedClose());
        List<LocalDate> kept = all.subList(Math.max(0, all.size() - RecordedExpiry.EXPECTED_CLOSES_MAX), all.size());
        return OpportunityBuilder.builder(was)
                .recordedExpiry(new RecordedExpiry(kept, was.recordedExpiry().stageSince(), entry.at()))
                .build();
    }

    private static Opportunity rotted(Opportunity was, OpportunityEvent.Rotted event, JournalEntry entry) {
        return OpportunityBuilder.builder(was)
                .recordedExpiry(new RecordedExpiry(was.recordedExpiry().expectedCloses(), event.since(), entry.at()))
                .build();
    }

    /** Another probability in the same stage is no new stay. */
    private static Opportunity moved(Opportunity was, OpportunityEvent.StageMoved event, JournalEntry entry) {
        Instant since = event.to().equals(event.from())
                ? Objects.requireNonNull(was.currentStage()).since()
                : entry.at();
        return changed(was, entry)
                .currentStage(new CurrentStage(event.to(), since))
                .probability(event.probabilityTo())
                .build();
    }

    private static Opportunity assigned(Opportunity was, UserId assignee, JournalEntry entry) {
        return changed(was, entry)
                .state(OpportunityState.ASSIGNED)
                .assignment(new Assignment(assignee, entry.actor(), entry.at()))
                .build();
    }

    private static Opportunity step(
            Opportunity was, JournalEntry entry, PlanStepId step, UnaryOperator<PlanStep> change) {
        return planned(
                was,
                entry,
                was.plan().steps().stream()
                        .map(each -> each.id().equals(step) ? change.apply(each) : each)
                        .toList());
    }

    private static PlanStep dropped(PlanStep step) {
        return new PlanStep(
                step.id(), step.due(), step.content(), StepState.DROPPED, step.plannedBy(), null, null, null);
    }

    private static Opportunity planned(Opportunity was, JournalEntry entry, List<PlanStep> steps) {
        return changed(was, entry).plan(new Plan(steps)).build();
    }

    private static OpportunityBuilder changed(Opportunity was, JournalEntry entry) {
        return OpportunityBuilder.builder(was).changedAt(entry.at());
    }
}
