package org.crmkit.loan;

import org.crmkit.internal.command.StoredFaults;
import org.crmkit.access.Assignees;
import org.crmkit.customer.ServedCustomers;
import org.crmkit.customer.VisibleCustomers;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Commands and queries about loans. */
@PrimaryPort
public final class LoanDesk extends RecordDesk<Loan, LoanId, LoanAction, Loan, LoanFilter, LoanSort> {

    private final Commands<LoanRepositories> commands;

    LoanDesk(Commands<LoanRepositories> commands) {
        super(new RecordReads<>(
                commands.queries(),
                LoanDescriptor.KIND,
                LoanRepositories::loans,
                (work, found, now) -> LoanState.LIFECYCLE.allowed(found.state())));
        this.commands = commands;
    }

    @Override
    public LoanDesk ifVersion(long version) {
        return new LoanDesk(commands.ifVersion(version));
    }

    /**
     * Lends an article to a customer whom the actor can see. The actor is responsible for its return.
     *
     * @throws IllegalTransitionException if the customer is archived
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Loan lend(LoanDraft draft) {
        StoredFaults<LoanRepositories, Loan> faults = (work, actor, none) -> VisibleCustomers.check(
                        work, actor, "customer", draft.customer())
                .and(Dictionary.in(work)
                        .check("article", LoanDescriptor.ARTICLE, draft.article(), null)
                        .faults());
        return commands.create(LoanDescriptor.KIND, LoanAction.LEND, Inputs.of("draft", draft), StoredFaults.of(draft, faults), scope -> {
            ServedCustomers.require(scope, draft.customer());
            UserId owner = Assignees.reference(scope, scope.userId());
            return Loan.lend(scope.newId(LoanId::new), draft, owner, scope.at());
        });
    }

    /**
     * Makes another user responsible for a loan.
     *
     * @throws RuleBrokenException {@code user.not-assignable} if the user cannot take it on
     * @throws NotFoundException {@code not-found} if there is no such loan, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the loan does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the loan
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Loan transfer(LoanId id, UserId owner) {
        return commands.change(
                LoanDescriptor.KIND,
                LoanAction.TRANSFER,
                id,
                Inputs.of("owner", owner),
                Assignees.faults("owner", owner),
                (scope, found) -> found.transfer(Assignees.assign(scope, owner, Permission.LOAN_EDIT), scope.at()));
    }

    /**
     * Records that the article was returned.
     *
     * @throws NotFoundException {@code not-found} if there is no such loan, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the loan does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the loan
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Loan takeBack(LoanId id) {
        return commands.change(
                LoanDescriptor.KIND, LoanAction.RETURN, id, Inputs.none(), (scope, found) -> found.takeBack(scope.at()));
    }
}
