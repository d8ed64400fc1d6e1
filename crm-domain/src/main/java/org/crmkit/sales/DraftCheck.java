package org.crmkit.sales;

import org.crmkit.command.CommandScope;
import org.crmkit.command.Inputs;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.ServedCustomers;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What a form says of other contexts: whether its source is in the dictionary, and its customer one of ours. */
final class DraftCheck {

    private DraftCheck() {}

    /**
     * Returns what a form must be judged by: itself, and a prospect of whom there is a name or who is a customer already.
     */
    static Inputs inputs(OpportunityDraft draft) {
        Inputs inputs = Inputs.of("draft", draft);
        return draft == null || draft.prospect() == null
                ? inputs
                : inputs.and("prospect.customerName", draft.prospect().nameOrCustomer());
    }

    /**
     * Checks that all a form refers to is there; what the opportunity has already may stay. Returns the form with the name of the
     * prospect, which need not be repeated for one who is a customer already.
     *
     * @throws InvalidInputException if the source is not offered; it names those that are
     * @throws NotFoundException if the customer is not there for the actor
     * @throws IllegalTransitionException if the customer is archived
     */
    static OpportunityDraft require(
            CommandScope<SalesRepositories> scope, OpportunityDraft draft, @Nullable Opportunity found) {
        Dictionary.in(scope.work())
                .check("source", EntryType.OPPORTUNITY_SOURCE, draft.source(), found == null ? null : found.source())
                .require();
        CustomerId customer = draft.prospect().customer();
        if (customer == null) {
            return draft;
        }
        return draft.orNamed(
                found != null && customer.equals(found.prospect().customer())
                        ? found.prospect().customerName()
                        : ServedCustomers.require(scope, customer).name());
    }

    /**
     * Checks that business with a customer can go on, if it is with one.
     *
     * @throws IllegalTransitionException if the customer is archived
     */
    static void requireServed(CommandScope<SalesRepositories> scope, Opportunity found) {
        CustomerId customer = found.prospect().customer();
        if (customer != null) {
            ServedCustomers.requireServed(scope, customer);
        }
    }
}
