package org.crmkit.testkit.sales;

import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.kernel.value.Money;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.WinCorrection;
import org.crmkit.sales.WinOptions;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.world.World;

/** Any action on an opportunity, executed at the desk. */
public final class OpportunityActionPlayer implements Matrix.Game<OpportunityAction, Opportunity> {

    @Override
    public Set<OpportunityAction> unforetold() {
        return Set.of(OpportunityAction.OPEN);
    }

    @Override
    public Opportunity ready(World world, OpportunityAction action, CrmSession owner) {
        OpportunityDraft draft = world.draft();
        return switch (action) {
            case OPEN, REVISE, MOVE, DELETE, ASSIGN -> owner.sales().open(draft);
            case EXTEND, REASSIGN, WITHDRAW, PLAN, LOSE -> world.anAssignedOpportunity(owner, draft);
            case WIN -> world.aFinishedPlan(owner, draft);
            case REOPEN ->
                owner.sales().lose(world.anAssignedOpportunity(owner, draft).id(), "Too dear");
            case CORRECT -> owner.sales().win(world.aFinishedPlan(owner, draft).id());
        };
    }

    /** Executes an action. To open is to open another opportunity. */
    static void play(World world, CrmSession who, OpportunityAction action, OpportunityId id) {
        switch (action) {
            case OPEN -> who.sales().open(world.draft());
            case REVISE -> who.sales().revise(id, world.draft());
            case EXTEND -> who.sales().extend(id, world.today().plusDays(30), "They asked for it");
            case MOVE -> who.sales().moveTo(id, world.offered().id());
            case DELETE -> who.sales().delete(id);
            case ASSIGN -> who.sales().assign(id, world.lin().userId());
            case REASSIGN -> who.sales().reassign(id, world.mei().userId());
            case WITHDRAW -> who.sales().withdraw(id);
            case PLAN -> who.sales().plan(id).add(world.today(), "Call them");
            case WIN -> who.sales().win(id, WinOptions.asExpected().createAnyway());
            case LOSE -> who.sales().lose(id, "Too dear");
            case REOPEN -> who.sales().reopen(id, "They called again");
            case CORRECT -> who.sales().correct(id, WinCorrection.ofAgreed(Money.of("7", "EUR"), "A slip of the pen"));
        }
    }

    @Override
    public void play(World world, CrmSession who, OpportunityAction action, Opportunity record) {
        play(world, who, action, record.id());
    }

    @Override
    public Set<OpportunityAction> allowed(CrmSession who, Opportunity record) {
        return who.sales().allowedActions(record.id());
    }

    @Override
    public Opportunity now(World world, Opportunity record) {
        return world.root().sales().get(record.id());
    }

    /** The state that an action leads to; the state before, for actions that keep it or end the record. */
    static OpportunityState after(OpportunityState before, OpportunityAction action) {
        return OpportunityState.LIFECYCLE.targets(before, action).stream()
                .findFirst()
                .orElse(before);
    }
}
