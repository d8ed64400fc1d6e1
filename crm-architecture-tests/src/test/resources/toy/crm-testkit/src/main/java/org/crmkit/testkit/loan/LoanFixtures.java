package org.crmkit.testkit.loan;

import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilterBuilder;
import org.crmkit.loan.Loan;
import org.crmkit.loan.LoanDescriptor;
import org.crmkit.loan.LoanDraft;
import org.crmkit.testkit.world.World;

/** Loans of a world. */
final class LoanFixtures {

    static final String ARTICLE = "projector";

    private LoanFixtures() {}

    /** Drafts the loan of a projector, which the dictionary has afterwards. */
    static LoanDraft draft(World world, CustomerId customer) {
        stock(world.root());
        return new LoanDraft(customer, ARTICLE, "The projector of the meeting room");
    }

    static Loan lent(World world, CrmSession owner, Customer customer) {
        return owner.loans().lend(draft(world, customer.id()));
    }

    /** Adds the projector to the dictionary, unless it has it. */
    static void stock(CrmSession root) {
        EntryFilterBuilder same =
                EntryFilterBuilder.builder().type(LoanDescriptor.ARTICLE).value(ARTICLE);
        if (root.dictionary().count(same.build()) == 0) {
            root.dictionary().add(LoanDescriptor.ARTICLE, new EntryDraft(ARTICLE, "Projector", 1));
        }
    }
}
