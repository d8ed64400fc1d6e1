package org.crmkit.benchmarks;

import org.crmkit.CrmSession;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.plan.PlanStep;

/** The life cycle of an opportunity as a host runs it with CRM Kit, on any store. */
record CrmLife(CrmSession supervisor, CrmSession manager) implements Life {

    @Override
    public void live(int number) {
        Prospect prospect = new Prospect(Life.customer(number), "Wang Xiaoming", "+86 21 5555 0100");
        Opportunity now = manager.sales()
                .open(new OpportunityDraft(
                        Life.title(number), prospect, Percent.of(40), "web", "Needs 40 seats", null, null));
        now = supervisor.sales().assign(now.id(), manager.userId());
        for (int step = 0; step < STEPS; step++) {
            now = manager.sales().plan(now.id()).add(DUE, "Step " + step);
        }
        for (PlanStep step : now.plan().steps()) {
            now = manager.sales().plan(now.id()).execute(step.id(), "They liked it");
        }
        manager.sales().win(now.id(), WinOptions.agreed(Money.of("12000", "USD")));
    }
}
