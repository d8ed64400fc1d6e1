package org.crmkit.sales;

import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.ServedCustomers;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the references of an opportunity draft to other contexts: the source must be in the dictionary, and the customer must
 * exist.
 */
final class DraftCheck {

    private DraftCheck() {}

    /**
     * Returns the inputs to validate: the draft itself, and the name of the prospect, which is optional if the prospect is
     * already a customer.
     */
    static Inputs inputs(OpportunityDraft draft) {
        Inputs inputs = Inputs.of("draft", draft);
        return draft == null || draft.prospect() == null
                ? inputs
                : inputs.and("prospect.customerName", draft.prospect().nameOrCustomer());
    }

    /**
     * Returns the values of a draft that the dictionary does not offer; a value that the opportunity already has is accepted.
     *
     * @param draft the draft, which may have other faults
     */
    static StoredFaults<SalesRepositories, Opportunity> faults(OpportunityDraft draft) {
        return (work, found) -> Dictionary.in(work)
                .check("source", EntryType.OPPORTUNITY_SOURCE, draft.source(), found == null ? null : found.source())
                .faults();
    }

    /**
     * Checks that the customer of a draft exists. Returns the draft with the name of the prospect, which may be omitted if the
     * prospect is already a customer.
     *
     * @throws NotFoundException if the customer does not exist or the actor cannot see it
     * @throws IllegalTransitionException if the customer is archived
     */
    static OpportunityDraft require(
            CommandScope<SalesRepositories> scope, OpportunityDraft draft, @Nullable Opportunity found) {
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
     * Checks that work for the customers of an opportunity can continue: the one who is its prospect, and the one to whom it led.
     *
     * @throws IllegalTransitionException if the customer is archived
     */
    static void requireServed(CommandScope<SalesRepositories> scope, Opportunity found) {
        Stream.of(Optional.ofNullable(found.prospect().customer()), Optional.ofNullable(found.customer()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(customer -> ServedCustomers.requireServed(scope, customer));
    }
}
