package org.crmkit.testkit.loan;

import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.loan.Loan;
import org.crmkit.loan.LoanAction;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.world.World;

/** Any action on a loan, executed at the desk. */
final class LoanActionPlayer implements Matrix.Game<LoanAction, Loan> {

    @Override
    public Set<LoanAction> unforetold() {
        return Set.of(LoanAction.LEND);
    }

    @Override
    public Loan ready(World world, LoanAction action, CrmSession owner) {
        return LoanFixtures.lent(world, owner, world.aCustomer(owner));
    }

    /** To lend is to lend another article to the same customer. */
    @Override
    public void play(World world, CrmSession who, LoanAction action, Loan record) {
        switch (action) {
            case LEND -> who.loans().lend(LoanFixtures.draft(world, record.customer()));
            case TRANSFER -> who.loans().transfer(record.id(), world.mei().userId());
            case RETURN -> who.loans().takeBack(record.id());
        }
    }

    @Override
    public Set<LoanAction> allowed(CrmSession who, Loan record) {
        return who.loans().allowedActions(record.id());
    }

    @Override
    public Loan now(World world, Loan record) {
        return world.root().loans().get(record.id());
    }
}
