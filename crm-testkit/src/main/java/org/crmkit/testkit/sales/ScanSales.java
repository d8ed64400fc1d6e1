package org.crmkit.testkit.sales;

import org.crmkit.customer.Customer;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinCorrection;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.StepState;
import org.crmkit.testkit.visibility.Steps;
import org.jspecify.annotations.Nullable;

/** The steps of a scan with opportunities and their plans. */
record ScanSales(Steps steps) {

    void step() {
        if (steps.next(60) == 0) {
            steps.office().root().expiryDetection().run();
            steps.ledger().read();
            return;
        }
        Opportunity found = steps.any(Opportunity.class);
        if (found == null || steps.next(12) == 0) { // few opportunities, so that each makes progress
            steps.play(steps.manager(), "sales", "open", opportunity());
            return;
        }
        switch (found.state()) {
            case UNASSIGNED -> startSelling(found);
            case ASSIGNED -> develop(found);
            case LOST -> steps.play(steps.supervisor(), "sales", "reopen", found.id());
            case WON -> settle(found);
        }
    }

    private void settle(Opportunity found) {
        if (steps.next(3) == 0) {
            steps.play(steps.supervisor(), "sales", "reopen", found.id(), steps.text("They called again"));
        } else {
            Money agreed = Money.of("" + (1 + steps.next(90)), "EUR");
            WinCorrection correction = new WinCorrection(agreed, null, steps.text("Typed wrong"));
            steps.play(steps.supervisor(), "sales", "correct", found.id(), correction);
        }
    }

    private void startSelling(Opportunity found) {
        switch (steps.next(8)) {
            case 0 -> steps.play(steps.mostly(found.creator()), "sales", "delete", found.id());
            case 1 -> steps.play(steps.mostly(found.creator()), "sales", "revise", found.id(), opportunity());
            default -> steps.play(steps.supervisor(), "sales", "assign", found.id(), steps.manager());
        }
    }

    private void develop(Opportunity found) {
        UserId who = steps.mostly(found.assignee() == null ? found.creator() : found.assignee());
        PlanStep step = found.plan().steps().stream()
                .filter(each -> each.state() == StepState.PENDING)
                .findFirst()
                .orElse(null);
        switch (steps.next(11)) {
            case 0 -> steps.play(steps.supervisor(), "sales", "reassign", found.id(), steps.manager());
            case 1 -> steps.play(steps.supervisor(), "sales", "withdraw", found.id());
            case 2 -> steps.play(who, "sales", "lose", found.id(), steps.text("Too dear"));
            case 3 -> moveTo(who, found);
            case 4 -> steps.play(who, "sales", "revise", found.id(), opportunity());
            case 5 ->
                steps.play(
                        who,
                        "sales",
                        "extend",
                        found.id(),
                        steps.today().plusDays(30),
                        steps.text("They asked for it"));
            default -> goOn(who, found, step);
        }
    }

    private void moveTo(UserId who, Opportunity found) {
        Stage stage = steps.any(Stage.class);
        if (stage == null) {
            return;
        }
        if (steps.sometimes()) {
            steps.play(who, "sales", "moveTo", found.id(), stage.id());
        } else {
            steps.play(who, "sales", "moveTo", found.id(), stage.id(), Percent.of(50));
        }
    }

    private void goOn(UserId who, Opportunity found, @Nullable PlanStep step) {
        if (step == null && found.plan().steps().isEmpty()) {
            steps.play(who, "sales.plan", "add", found.id(), steps.today(), steps.text("Call"));
        } else if (step == null) {
            win(who, found);
        } else {
            switch (steps.next(6)) {
                case 0 -> steps.play(who, "sales.plan", "drop", found.id(), step.id());
                case 1 -> steps.play(who, "sales.plan", "remove", found.id(), step.id());
                case 2 ->
                    steps.play(who, "sales.plan", "edit", found.id(), step.id(), steps.today(), steps.text("Visit"));
                default -> steps.play(who, "sales.plan", "execute", found.id(), step.id(), steps.text("They liked it"));
            }
        }
    }

    private void win(UserId who, Opportunity found) {
        if (steps.next(2) == 0) {
            steps.play(who, "sales", "win", found.id());
        } else {
            steps.play(who, "sales", "win", found.id(), new WinOptions(null, onDuplicate()));
        }
    }

    private OnDuplicate onDuplicate() {
        Customer meant = steps.any(Customer.class);
        return switch (steps.next(4)) {
            case 0 -> OnDuplicate.fail();
            case 1, 2 -> meant == null ? OnDuplicate.fail() : OnDuplicate.useExisting(meant.number());
            default -> OnDuplicate.createAnyway();
        };
    }

    private OpportunityDraft opportunity() {
        Customer customer = steps.next(3) == 0 ? steps.any(Customer.class) : null;
        Prospect prospect = new Prospect(
                steps.name("Prospect"),
                steps.sometimes() ? steps.text("Mr") : null,
                steps.sometimes() ? steps.text("+86") : null,
                customer == null ? null : customer.id());
        return new OpportunityDraft(
                steps.text("Seats"),
                prospect,
                Percent.of(40),
                "web",
                steps.text("About"),
                steps.sometimes() ? Money.of("" + (1 + steps.next(90)), "EUR") : null,
                steps.sometimes() ? steps.today() : null);
    }
}
