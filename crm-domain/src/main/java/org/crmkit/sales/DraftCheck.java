package org.crmkit.sales;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.ServedCustomers;
import org.crmkit.customer.VisibleCustomers;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the references of an opportunity draft to other contexts: the source must be in the dictionary, and the actor must be able
 * to see the customer.
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
     * Returns the values of a draft that the dictionary does not offer, and the customer if the actor cannot see them; what the
     * opportunity already has is accepted.
     *
     * @param draft the draft, which may have other faults
     */
    static StoredFaults<SalesRepositories, Opportunity> faults(OpportunityDraft draft) {
        return StoredFaults.of(
                draft,
                (work, actor, found) -> VisibleCustomers.check(
                                work, actor, "prospect.customer", newCustomer(draft, found))
                        .and(Dictionary.in(work)
                                .check(
                                        "source",
                                        EntryType.OPPORTUNITY_SOURCE,
                                        draft.source(),
                                        found == null ? null : found.source())
                                .faults()));
    }

    /** Returns the customer of a draft; null for none, and for the one that the opportunity has. */
    private static @Nullable CustomerId newCustomer(OpportunityDraft draft, @Nullable Opportunity found) {
        CustomerId wanted = draft.prospect() == null ? null : draft.prospect().customer();
        return found != null && Objects.equals(wanted, found.prospect().customer()) ? null : wanted;
    }

    /**
     * Checks that the customer of a draft can be worked for. Returns the draft with the name of the prospect, which may be omitted if the
     * prospect is already a customer.
     *
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
