package org.crmkit.loan;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

/** The access rules for loans: the owner may change them. */
final class LoanAccess implements AccessRules<Loan, LoanAction> {

    @Override
    public Permission permission(LoanAction action) {
        return switch (action) {
            case LEND, TRANSFER, RETURN -> Permission.LOAN_EDIT;
        };
    }

    @Override
    public boolean allows(Actor actor, Loan found, LoanAction action) {
        return action == LoanAction.LEND || found.owner().equals(actor.id());
    }
}
